"""How a reading process ended, and what to say of one that did not finish."""

from __future__ import annotations

import errno
import signal
from dataclasses import dataclass, field

from waymark.intake.limited.limits import MIB

_OUT_OF_MEMORY = ("memory allocation of", "bad_alloc", "Cannot allocate memory", "out of memory")
"""What readers written in C++ and Rust say as they give up for want of memory."""


NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What the system says where there is no room: the disk is full, or a person's share of it is."""


@dataclass
class Ended:
    """
    How it ended: `how` is "done", or why not; `detail` is what is known of it.

    `files` were the last to be opened, and `memory`, `seconds` and `clock` what they might take (seconds
    of processor time, and on the clock); `used` is the processor time it took in all, and `peak` the most
    memory it held, in bytes. `is_database` says that no file was read, but a database.
    """

    how: str = ""
    detail: str = ""
    files: list[str] = field(default_factory=list)
    memory: int = 0
    seconds: int = 0
    clock: int = 0
    used: float = 0.0
    peak: int = 0
    is_database: bool = False

    @property
    def done(self) -> bool:
        """Whether everything was read."""
        return self.how == "done"


def by_itself(status: int, said: str) -> tuple[str, str]:
    """How a process ended that did not say: from its exit status, and its last words to standard error."""
    if any(words in said for words in _OUT_OF_MEMORY):
        return "memory", ""
    if status >= 0:
        return "failed", f"exit status {status}"
    name = signal.Signals(-status).name
    return {"SIGXCPU": "time", "SIGALRM": "clock", "SIGKILL": "killed"}.get(name, "crashed"), name


def sentence(ended: Ended, source: str) -> str:
    """What happened, in a sentence that names the file that was being read and the limit it met."""
    file = ended.files[0] if len(ended.files) == 1 else source
    match ended.how:
        case "memory":
            return f"{file} takes more than the {ended.memory // MIB:,} MB of memory it may take to read."
        case "time":
            return (
                f"{file} takes more than the {ended.seconds:,} seconds of processor time it may take to read."
            )
        case "clock" if ended.is_database:
            return f"{file} was not read to its end within the {ended.clock:,} seconds it may take."
        case "clock":
            return f"{file} could not be read to its end: it gave nothing for too long."
        case "killed":
            return (
                f"Reading {file} was stopped from outside, or because the machine had no memory left "
                f"({ended.memory // MIB:,} MB were allowed)."
            )
        case "full":
            return f"The disk is full, so that {file} cannot be read ({ended.detail})."
        case "space":
            return f"{file} cannot be read: nothing can be written to the temporary folder ({ended.detail})."
        case "unreadable" if ended.is_database:
            return f"{file} stopped answering ({ended.detail})."
        case "unreadable":
            return f"{file} cannot be read ({ended.detail})."
        case "forbidden":
            return f"{file} asks for something outside it ({ended.detail}), which is never fetched."
        case "crashed":
            return f"{file} brings down the program that reads it ({ended.detail})."
        case _:
            return f"{file} could not be read because of a fault in Waymark ({ended.detail})."


def without_space(error: OSError) -> Ended:
    """How a reading ends for which there is no folder to unpack and to hand over in."""
    full = error.errno in NO_ROOM
    return Ended("full" if full else "space", error.strerror or type(error).__name__)


def rule_of(ended: Ended) -> str:
    """The rule that refuses the load."""
    rules = {
        "full": "no-room",
        "space": "no-room",
        "unreadable": "no-database" if ended.is_database else "unreadable-file",
        "failed": "reader-failed",
    }
    return rules.get(ended.how, "database-over-limit" if ended.is_database else "over-limit")
