"""Every worklist, in the order of a child's journey."""

from difflib import get_close_matches

from waymark.worklists.library import (
    child_in_need,
    court,
    front_door,
    health,
    leaving_care,
    looked_after,
    missing,
    oversight,
    protection,
)
from waymark.worklists.worklist import Worklist

WORKLISTS: tuple[Worklist, ...] = (
    *front_door.WORKLISTS,
    *child_in_need.WORKLISTS,
    *protection.WORKLISTS,
    *looked_after.WORKLISTS,
    *health.WORKLISTS,
    *court.WORKLISTS,
    *missing.WORKLISTS,
    *leaving_care.WORKLISTS,
    *oversight.WORKLISTS,
)

BY_NAME: dict[str, Worklist] = {worklist.name: worklist for worklist in WORKLISTS}


class UnknownWorklist(KeyError):
    """No worklist has that name. The message says which come close."""

    def __str__(self) -> str:
        return str(self.args[0])


def find(name: str) -> Worklist:
    """The worklist of that name. Raises `UnknownWorklist`, naming the nearest ones."""
    if name in BY_NAME:
        return BY_NAME[name]
    close = get_close_matches(name, BY_NAME, n=3)
    hint = f" Did you mean {' or '.join(close)}?" if close else ""
    raise UnknownWorklist(f"There is no worklist called {name!r}.{hint} `waymark worklist` lists them all.")
