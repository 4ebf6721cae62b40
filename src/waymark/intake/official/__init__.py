"""Official statistics: a release of the Department for Education, read as it is published."""

from waymark.intake.official.release import (
    SYMBOLS,
    Cell,
    OfficialRow,
    ReleaseUnreadable,
    cell_of,
    read_release,
)

__all__ = ["SYMBOLS", "Cell", "OfficialRow", "ReleaseUnreadable", "cell_of", "read_release"]
