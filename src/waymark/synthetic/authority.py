"""
The made-up authority: its teams, how good its practice was, and which way it is going.

Its practice gets better from the first day of the window to the last, or worse, or stays as it is:
its `trend`. Teams differ, every month is a little luckier or not, and about one month in nine goes
badly for everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from waymark.synthetic.chance import Chance

TRENDS = STEADY, IMPROVING, WORSENING = ("steady", "improving", "worsening")


@dataclass(frozen=True)
class Team:
    """
    A team: the `kind` of work it does and its `strength`, added to its chance of being on time.

    `parent` is the service it belongs to; `caseload` is how many children one full-time social
    worker holds when all is well (0 where the team holds no cases).
    """

    id: str
    name: str
    kind: str
    strength: float
    caseload: int
    parent: str


SERVICES: tuple[tuple[str, str], ...] = (
    ("T001", "Children's Social Care"),
    ("T010", "Help and Protection"),
    ("T020", "Corporate Parenting"),
)

TEAMS: tuple[Team, ...] = (
    Team("T011", "Front Door", "front door", 0.01, 0, "T010"),
    Team("T012A", "Assessment North", "assessment", 0.03, 17, "T010"),
    Team("T012B", "Assessment South", "assessment", -0.05, 19, "T010"),
    Team("T012C", "Assessment East", "assessment", 0.01, 18, "T010"),
    Team("T013A", "Family Support and Protection 1", "family", 0.04, 16, "T010"),
    Team("T013B", "Family Support and Protection 2", "family", -0.02, 17, "T010"),
    Team("T013C", "Family Support and Protection 3", "family", -0.06, 19, "T010"),
    Team("T013D", "Family Support and Protection 4", "family", 0.02, 16, "T010"),
    Team("T014", "Children with Disabilities", "disability", 0.0, 18, "T010"),
    Team("T021A", "Looked After Children 1", "care", 0.02, 14, "T020"),
    Team("T021B", "Looked After Children 2", "care", -0.03, 15, "T020"),
    Team("T022", "Leaving Care", "leaving", 0.0, 22, "T020"),
)

BY_ID: Mapping[str, Team] = {team.id: team for team in TEAMS}


@dataclass(frozen=True)
class Authority:
    """The authority between `first`, the start of the window, and `as_at`, the day of the extract."""

    code: str
    first: date
    as_at: date
    months: Mapping[tuple[int, int], float] = field(default_factory=dict)
    trend: str = IMPROVING

    def on_time(self, day: date, team: str, was: float, now: float) -> float:
        """
        The chance that something due about `day` in that team is done on time.

        `was` is the level of an improving authority at the start of the window and `now` its level at
        the end. One that is getting worse goes the other way, and a steady one stays half way.
        """
        level = was + (now - was) * self._along(day)
        luck = self.months.get((day.year, day.month), 0.0) + BY_ID[team].strength
        # a standard that is nearly always met has little room for luck or for a weak team
        return min(0.998, max(0.05, level + luck * min(1.0, 4 * (1 - level))))

    def _along(self, day: date) -> float:
        if self.trend == STEADY:
            return 0.5
        part = min(1.0, max(0.0, (day - self.first) / max(self.as_at - self.first, timedelta(days=1))))
        return part if self.trend == IMPROVING else 1 - part


def authority(code: str, first: date, as_at: date, chance: Chance, trend: str = IMPROVING) -> Authority:
    """An authority with its good and bad months drawn."""
    months = {}
    for year in range(first.year, as_at.year + 1):
        for month in range(1, 13):
            bad = -0.10 if chance.happens(0.11) else 0.0
            months[year, month] = bad + (chance.fraction() - 0.5) * 0.05
    return Authority(code, first, as_at, months, trend)


def team_for(kind: str, chance: Chance) -> str:
    """The id of a team that does this kind of work."""
    return chance.one_of([team.id for team in TEAMS if team.kind == kind])
