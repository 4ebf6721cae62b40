"""Who looked at how many children, counted from the trail; and which teams open their lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, F
from django.db.models.functions import TruncDate, TruncWeek
from django.utils import timezone

from waymark.web.access.models import Appointment, Opening, Person, Restricted
from waymark.web.trail.models import Line, Look
from waymark.web.trail.unusual import WEEKS, is_unusual, usual

LISTS = frozenset({"worklist", "worklist-file", "monday", "my-children", "api-worklist", "api-monday"})
"""The addresses of lists that a team works from."""


@dataclass(frozen=True)
class Watched:
    """
    One person's week: different children on each day and in all, their own usual and their colleagues'.

    `restricted` are looks at restricted cases, `opened` the ids opened with a reason.
    """

    person: Person
    days: tuple[int, ...]
    seen: int
    own: float | None
    colleagues: float | None
    restricted: int
    opened: int

    @property
    def is_unusual(self) -> bool:
        """Whether the rule marks the week."""
        return is_unusual(self.seen, self.own, self.colleagues)


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def week_of(day: date) -> list[Watched]:
    """Everybody who looked at a child in the week of that day: those marked first, then the most children."""
    monday = monday_of(day)
    weeks, days = _weeks(monday), _days(monday)
    before = [monday - timedelta(weeks=back) for back in range(1, WEEKS + 1)]
    groups = _groups(monday + timedelta(days=6))
    restricted, opened = _restricted(monday), _opened(monday)
    found = []
    for person in Person.objects.filter(pk__in=days):
        beside = {one for group in groups[person.pk] for one in _members(groups, group)} - {person.pk}
        others = [weeks[other, week] for other in beside for week in before]
        found.append(
            Watched(
                person,
                tuple(days[person.pk].get(monday + timedelta(days=of), 0) for of in range(7)),
                weeks[person.pk, monday],
                usual([weeks[person.pk, week] for week in before]),
                usual(others),
                restricted.get(person.pk, 0),
                opened.get(person.pk, 0),
            )
        )
    return sorted(found, key=lambda one: (not one.is_unusual, -one.seen, one.person.name))


def opened_lists(day: date) -> dict[str, tuple[int, ...]]:
    """By team, the people who opened a list in each of eight weeks, the newest last; "" is no team."""
    monday = monday_of(day)
    weeks = [monday - timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1)]
    readers: dict[tuple[str, date], set[int]] = defaultdict(set)
    teams = _teams(day)
    looked = Line.objects.filter(action="looked", detail__view__in=LISTS, **_between(weeks[0], WEEKS * 7))
    for person, at in looked.annotate(week=TruncWeek("at")).values_list("person", "week").distinct():
        if person is not None:
            for team in teams.get(person, {""}):
                readers[team, timezone.localtime(at).date()].add(person)
    named = {team for of in teams.values() for team in of} | {team for team, _ in readers}
    return {team: tuple(len(readers[team, week]) for week in weeks) for team in sorted(named)}


def _between(first: date, days: int, at: str = "at") -> dict[str, datetime]:
    start = timezone.make_aware(datetime.combine(first, time()))
    end = timezone.make_aware(datetime.combine(first + timedelta(days=days), time()))
    return {f"{at}__gte": start, f"{at}__lt": end}


def _weeks(monday: date) -> Mapping[tuple[int, date], int]:
    """Different children by person and week, the eight weeks before included."""
    span = _between(monday - timedelta(weeks=WEEKS), (WEEKS + 1) * 7, "line__at")
    counted = (
        Look.objects.filter(**span)
        .annotate(week=TruncWeek("line__at"), by=F("line__person"))
        .values("by", "week")
        .annotate(children=Count("child", distinct=True))
    )
    found: dict[tuple[int, date], int] = defaultdict(int)
    for row in counted:
        found[row["by"], timezone.localtime(row["week"]).date()] = row["children"]
    return found


def _days(monday: date) -> dict[int, dict[date, int]]:
    counted = (
        Look.objects.filter(line__person__isnull=False, **_between(monday, 7, "line__at"))
        .annotate(day=TruncDate("line__at"), by=F("line__person"))
        .values("by", "day")
        .annotate(children=Count("child", distinct=True))
    )
    found: dict[int, dict[date, int]] = defaultdict(dict)
    for row in counted:
        found[row["by"]][row["day"]] = row["children"]
    return dict(found)


def _restricted(monday: date) -> dict[int | None, int]:
    """Different restricted cases each person looked at."""
    shut = Restricted.objects.values("child")
    looks = Look.objects.filter(child__in=shut, **_between(monday, 7, "line__at"))
    counted = looks.values("line__person").annotate(children=Count("child", distinct=True))
    return dict(counted.values_list("line__person", "children"))


def _opened(monday: date) -> dict[int, int]:
    found = Opening.objects.filter(**_between(monday, 7, "opened_at"))
    return dict(found.values("person").annotate(n=Count("pk")).values_list("person", "n"))


def _groups(day: date) -> dict[int, set[tuple[str, str]]]:
    """What makes people colleagues: the same team, or the same role where it has no team."""
    found: dict[int, set[tuple[str, str]]] = defaultdict(set)
    held = Appointment.objects.on(day).values_list("person", "role", "team__code")
    for person, role, team in held:
        found[person].add(("team", team) if team else ("role", role))
    return found


def _members(groups: Mapping[int, set[tuple[str, str]]], group: tuple[str, str]) -> set[int]:
    return {person for person, of in groups.items() if group in of}


def _teams(day: date) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for person, team in Appointment.objects.on(day).values_list("person", "team__title"):
        found[person].add(team or "")
    return found
