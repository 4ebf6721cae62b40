"""
Where a journey is told: the authority, the seeded chance, row ids, and the day the extract stops.

Nothing dated after the day of the extract is recorded: an end still to come is blank, and an event
still to come is not there at all.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta

from waymark.dates import is_working_day, shift_months, shift_working_days
from waymark.synthetic.authority import Authority
from waymark.synthetic.chance import Chance


@dataclass
class World:
    """
    What every part of a journey needs to hand.

    `chance` decides what happens to a family and `own` what happens to one child of it. Told again
    from the same chance, the journey is the same for each brother and sister, on the same days.
    """

    authority: Authority
    chance: Chance
    own: Chance = field(default_factory=lambda: Chance(0))
    seed: int = 0
    _counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def as_at(self) -> date:
        """The day of the extract."""
        return self.authority.as_at

    def new_id(self, prefix: str) -> str:
        """The next row id of that kind, such as `REF000042`."""
        self._counts[prefix] += 1
        return f"{prefix}{self._counts[prefix]:06d}"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While this child's journey is told apart from the family's: all chance is the child's own."""
        family, self.chance = self.chance, self.own
        try:
            yield
        finally:
            self.chance = family

    @contextmanager
    def apart(self, name: str) -> Iterator[None]:
        """While something is told from a chance of its own, which nothing of another name draws from."""
        before, self.chance = self.chance, Chance(f"{self.seed} {name}")
        try:
            yield
        finally:
            self.chance = before

    def untold(self) -> dict[str, int]:
        """How many row ids there are now, to go back to if what comes next is not kept."""
        return dict(self._counts)

    def forget(self, counts: dict[str, int]) -> None:
        """Give the row ids since then again: what they were given to was not kept."""
        self._counts.clear()
        self._counts.update(counts)

    def known(self, day: date | None) -> date | None:
        """The day, if it had come by the day of the extract."""
        return day if day is not None and day <= self.authority.as_at else None

    def on_time(self, day: date, team: str, was: float, now: float) -> bool:
        """Whether something due about `day` in that team is done on time."""
        return self.chance.happens(self.authority.on_time(day, team, was, now))


def after(day: date, days: int) -> date:
    """So many calendar days later."""
    return day + timedelta(days=days)


def office_day(day: date) -> date:
    """The day itself, or the next one that offices are open."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_days_after(day: date, count: int) -> date:
    """So many working days later, and never before the day itself. Raises ValueError beyond the calendar."""
    shifted = shift_working_days(day, count)
    if shifted is None:
        raise ValueError(f"The working-day calendar does not reach {count} working days after {day}.")
    return max(day, shifted)


def months_after(day: date, months: int) -> date:
    """So many calendar months later. Raises ValueError for a year no calendar holds."""
    shifted = shift_months(day, months)
    if shifted is None:
        raise ValueError(f"No calendar reaches {months} months after {day}.")
    return shifted


def earliest(*days: date | None) -> date | None:
    """The earliest of the days that are known."""
    return min((day for day in days if day is not None), default=None)
