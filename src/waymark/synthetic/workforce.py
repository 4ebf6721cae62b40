"""
The workforce: posts, the people who hold them one after another, and those beside the establishment.

The establishment is sized by the work the journeys made, so that a caseload is about what each team
says one should be. Agency workers fill fewer of the posts as the years go by.
"""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from math import ceil

from waymark.synthetic.authority import BY_ID, TEAMS, Team
from waymark.synthetic.story import Child, Employment, Post, Professional, Workforce
from waymark.synthetic.world import World, after

FTE = {"1.0": 70, "0.8": 14, "0.6": 10, "0.5": 6}
INITIALS = "ABCDEFGHJKLMNPRSTW"
LEAVING = {"resigned": 60, "retired": 15, "end of contract": 5, "moved within the council": 20}
MANAGER, SOCIAL_WORKER, ADVISER, SUPPORT = (
    "Team manager",
    "Social worker",
    "Personal adviser",
    "Family support worker",
)


def workforce(world: World, children: list[Child]) -> Workforce:
    """
    The posts the work needs, and who has held them since a year before the window.

    Their history begins long before, so that on the first day some have just come and some are about to go.
    """
    made = Workforce()
    load = _average_load(world, children)
    for team in TEAMS:
        for role in _establishment(team, load[team.id]):
            _fill(world, made, _post(world, made, team, role))
    for _ in range(2):
        _beside_the_establishment(world, made)
    _keep_those_of_the_window(world, made)
    return made


def holds_cases(role: str) -> bool:
    """Whether somebody in that role has children allocated."""
    return role in (SOCIAL_WORKER, ADVISER)


def _average_load(world: World, children: list[Child]) -> dict[str, float]:
    first, as_at = world.authority.first, world.as_at
    days: defaultdict[str, int] = defaultdict(int)
    for child in children:
        for stage in child.stages:
            days[stage.team] += max(0, ((stage.ended or as_at) - max(stage.started, first)).days)
    return {team.id: days[team.id] / max(1, (as_at - first).days) for team in TEAMS}


def _establishment(team: Team, load: float) -> list[str]:
    if not team.caseload:
        return [MANAGER, *[SOCIAL_WORKER] * 3]
    holders = max(2, ceil(load / team.caseload * 0.95))
    social_workers = ceil(holders * 0.4) if team.kind == "leaving" else holders
    others = [ADVISER] * (holders - social_workers) + [SUPPORT] * (holders // 5)
    return [MANAGER, *[SOCIAL_WORKER] * social_workers, *others]


def _post(world: World, made: Workforce, team: Team, role: str) -> Post:
    chance, first = world.chance, world.authority.first
    registered = "Y" if role in (MANAGER, SOCIAL_WORKER) else "N"
    began = after(first, -chance.between(3000, 4500))
    if role == SOCIAL_WORKER and chance.happens(0.06):
        began = chance.day_between(first, world.as_at)
    fte = Decimal("1.0") if chance.happens(0.9) else Decimal("0.5")
    post = Post(world.new_id("POST"), team.id, role, registered, fte, began)
    if began < first and chance.happens(0.06):
        post.ended = chance.day_between(first, world.as_at)
    made.posts.append(post)
    return post


def _fill(world: World, made: Workforce, post: Post) -> None:
    """One holder after another, with the gaps between them."""
    chance, day = world.chance, post.started
    last = post.ended or world.as_at
    holder: Employment | None = None
    while day <= last:
        if holder is None or chance.happens(0.75):
            day = after(day, chance.weighted({0: 45, 30: 25, 60: 15, 120: 15}))
            holder = None
        if day > last:
            return
        holder = _hold(world, made, post, day, holder, last)
        if holder.ended is None:
            return
        day = holder.ended


def _hold(
    world: World, made: Workforce, post: Post, day: date, before: Employment | None, last: date
) -> Employment:
    """Take somebody on, or keep the holder on in a new role or under a new contract."""
    contract = _contract(world, day)
    length = {"permanent": 220 + world.chance.around(1700), "agency": 60 + world.chance.around(260)}.get(
        contract, 365
    )
    ends = after(day, length)
    ended = ends if ends <= last else post.ended
    person = before.professional if before else _professional(world, made, post.role, post.registered)
    row = Employment(
        world.new_id("EMP"),
        person,
        post.id,
        post.team,
        post.role,
        _registered(world, post, contract),
        contract,
        None if world.chance.happens(0.012) else Decimal(world.chance.weighted(FTE)),
        day,
        ended,
        world.chance.weighted(LEAVING) if ended else None,
    )
    made.employment.append(row)
    return row


def _contract(world: World, day: date) -> str:
    agency = 1 - world.authority.on_time(day, "T011", 0.40, 0.68)
    return world.chance.weighted({"permanent": 0.95 - agency, "agency": agency, "fixed term": 0.05})


def _registered(world: World, post: Post, contract: str) -> str:
    # a newly qualified worker may hold the post before the registration comes through
    waiting = contract == "permanent" and post.role == SOCIAL_WORKER and world.chance.happens(0.04)
    return "N" if waiting else post.registered


def _professional(world: World, made: Workforce, role: str, registered: str) -> str:
    chance, number = world.chance, world.new_id("")
    name = f"{chance.one_of(INITIALS)}. {chance.one_of(INITIALS)}{number[-3:]}"
    registration = f"SW{number[-6:]}" if registered == "Y" else None
    made.professionals.append(Professional(f"W{number}", name, role, registration))
    return f"W{number}"


def _beside_the_establishment(world: World, made: Workforce) -> None:
    """An agency worker brought in for a project, in no post."""
    team = BY_ID["T012B"]
    person = _professional(world, made, SOCIAL_WORKER, "Y")
    began = world.chance.day_between(world.authority.first, world.as_at)
    row = Employment(
        world.new_id("EMP"), person, None, team.id, SOCIAL_WORKER, "Y", "agency", Decimal("1.0"), began, None
    )
    made.employment.append(row)


def _keep_those_of_the_window(world: World, made: Workforce) -> None:
    since = after(world.authority.first, -365)
    made.employment = [row for row in made.employment if row.ended is None or row.ended > since]
    employed = {row.professional for row in made.employment}
    made.professionals = [person for person in made.professionals if person.id in employed]
