"""What a planted fault is, and what it takes to plant one."""

from collections.abc import Callable
from dataclasses import dataclass

from waymark.synthetic.chance import Chance
from waymark.synthetic.faults.extract import Extract, Row, Sheet


@dataclass(frozen=True)
class Fault:
    """
    A planted fault: `row` is the line in the file (the header is 1); `column` is empty for a whole row.

    `rule` is the rule it is to be found under, in the words of a load's problems; `second` the other
    row of a pair, which is flagged as well. `also` are the rules of its rows and column that follow from
    it, and `beside` the other rows written to make it, file and line: nothing more is to be said of them.
    """

    file: str
    row: int
    column: str
    kind: str
    rule: str
    second: int | None = None
    also: tuple[str, ...] = ()
    beside: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Planted:
    """Where a fault has been planted, by the rows themselves: their lines are known when all are."""

    sheet: Sheet
    row: Row
    column: str = ""
    second: Row | None = None
    beside: tuple[tuple[Sheet, Row], ...] = ()


@dataclass(frozen=True)
class Kind:
    """A kind of fault: the rule it is found under, those that follow, and how to plant one if it can be."""

    rule: str
    plant: Callable[[Extract, Chance], Planted | None]
    also: tuple[str, ...] = ()
