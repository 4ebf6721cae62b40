"""Names that tell children apart: no two share forename, surname and birthday."""

from collections.abc import Iterable

from waymark.synthetic.journeys.families import FORENAMES
from waymark.synthetic.story import Child


def tell_apart(children: Iterable[Child]) -> None:
    """
    Give a child whose name and birthday another has the next forename that nobody of that birthday has.

    Where every forename is taken the child has two: `Rowan Ivy`.
    """
    taken: set[tuple[object, ...]] = set()
    for child in children:
        if child.born is not None:
            names = (child.forename, *FORENAMES, *(f"{child.forename} {name}" for name in FORENAMES))
            child.forename = next(name for name in names if (name, child.surname, child.born) not in taken)
            taken.add((child.forename, child.surname, child.born))
