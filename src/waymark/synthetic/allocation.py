"""
Allocation: which team and worker each child has, and when that changes.

Each stretch of work goes to a post of its team and follows whoever holds the post. While nobody
does, a colleague covers, or the child is with the team and no worker, or with nobody at all.
"""

from bisect import bisect_right
from collections import defaultdict
from datetime import date

from waymark.synthetic.story import Child, Employment, Involvement, Stage, Workforce
from waymark.synthetic.workforce import MANAGER, holds_cases
from waymark.synthetic.world import World


class Rota:
    """Who holds each post of each team, and who manages the team, on any day."""

    def __init__(self, staff: Workforce) -> None:
        self.posts: defaultdict[str, list[list[Employment]]] = defaultdict(list)
        self._managers: defaultdict[str, list[Employment]] = defaultdict(list)
        by_post: defaultdict[str, list[Employment]] = defaultdict(list)
        for row in staff.employment:
            by_post[row.post or row.id].append(row)
        for rows in by_post.values():
            rows.sort(key=lambda row: row.started)
            if rows[0].role == MANAGER:
                self._managers[rows[0].team] = rows
            elif holds_cases(rows[0].role):
                self.posts[rows[0].team].append(rows)

    def manager(self, team: str, day: date) -> str | None:
        """The team's manager that day, if there was one."""
        rows = self._managers[team]
        place = bisect_right(rows, day, key=lambda row: row.started) - 1
        if place < 0 or (rows[place].ended or date.max) <= day:
            return None
        return rows[place].professional


def allocate(world: World, children: list[Child], rota: Rota) -> None:
    """Give every child's stretches of work to workers, and sign the child's records with them."""
    for child in children:
        for stage in child.stages:
            _allocate(world, child, stage, rota)
        _sign(child)


def _allocate(world: World, child: Child, stage: Stage, rota: Rota) -> None:
    posts = rota.posts[stage.team]
    if not posts or world.chance.happens(0.012):
        return
    day, stop = stage.started, stage.ended or date.max
    for holder in world.chance.one_of(posts):
        if (holder.ended or date.max) <= day:
            continue
        if holder.started >= stop:
            break
        if holder.started > day:
            _while_vacant(world, child, stage, rota, day, holder.started)
        begins, ends = max(day, holder.started), min(holder.ended or date.max, stop)
        _involve(world, child, stage, holder.professional, begins, ends)
        day = ends
    if day < stop and day <= world.as_at:
        _while_vacant(world, child, stage, rota, day, stop)


def _while_vacant(world: World, child: Child, stage: Stage, rota: Rota, first: date, stop: date) -> None:
    chance = world.chance
    if chance.happens(0.85):
        here = [row for row in chance.one_of(rota.posts[stage.team]) if row.started <= first]
        if here and (here[-1].ended or date.max) > first:
            ends = min(here[-1].ended or date.max, stop)
            _involve(world, child, stage, here[-1].professional, first, ends)
            first = ends
    if first < stop and first <= world.as_at and chance.happens(0.7):
        _involve(world, child, stage, None, first, stop)


def _involve(world: World, child: Child, stage: Stage, worker: str | None, first: date, stop: date) -> None:
    if first > world.as_at or first >= stop:
        return
    ended = None if stop == date.max else world.known(stop)
    role = "Allocated worker" if worker else "Duty"
    number = world.new_id("INV")
    child.involvements.append(
        Involvement(number, child.id, worker, stage.team, stage.referral, role, first, ended)
    )


def _sign(child: Child) -> None:
    """Name the worker on the child's own records: the one of that team on the day."""
    for assessment in child.assessments:
        assessment.worker = _worker_on(child, assessment.team, assessment.authorised or assessment.started)
    for referral in child.referrals:
        referral.worker = _worker_on(child, referral.team, referral.received)
    for plan in child.cin_plans:
        plan.worker = _worker_on(child, plan.team, plan.started)
    for enquiry in child.enquiries:
        enquiry.worker = _worker_on(child, enquiry.team, enquiry.started)


def _worker_on(child: Child, team: str | None, day: date) -> str | None:
    for row in child.involvements:
        if row.team == team and row.started <= day and (row.ended is None or row.ended > day):
            return row.worker
    return None
