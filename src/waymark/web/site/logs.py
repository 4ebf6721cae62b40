"""Log lines that hold nothing of a child: what kind of thing went wrong, and where in the code."""

from __future__ import annotations

import logging
import traceback


class NothingOfChildren(logging.Formatter):
    """
    The level, the logger and the place; never the message, its values or a query, which may name a child.

    An error keeps its type and the files and lines it passed through.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line as it is written."""
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {record.pathname}:{record.lineno}"
        if record.exc_info and record.exc_info[0] is not None:
            frames = traceback.extract_tb(record.exc_info[2])
            passed = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames))
            line += f" {record.exc_info[0].__name__} at {passed}"
        return line
