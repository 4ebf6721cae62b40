"""
Reading what a council hands over in a process of its own, with limits of memory and time.

A file can be made, or broken, so that reading it takes all the memory or all day, or brings down the
process that reads it. So a child process reads, under the operating system's limits; its parent, which
holds the store, gets typed tables as Arrow files and everything else as JSON. Where the child dies,
the load is refused with a sentence that names the file and the limit, and the old load stays live.

    process.py    starts the child, listens to it, and says how it ended
    clock.py      ends a child that has stopped answering
    __main__.py   the child: takes one request, reads, hands over
    limits.py     how much each file may take, and how the system is told
    handover.py   an intake as files, and back
    ends.py       how a child that did not finish ended, in a sentence
"""

from waymark.intake.limited.database import read_database_limited
from waymark.intake.limited.extract import read_limited
from waymark.intake.limited.scorecard import read_published_limited

__all__ = ["read_database_limited", "read_limited", "read_published_limited"]
