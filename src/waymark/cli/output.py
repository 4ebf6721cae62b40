"""Where results and messages go."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

from rich.console import Console, RenderableType

messages = Console(stderr=True, highlight=False, soft_wrap=True)
"""Progress and messages: standard error."""


class CannotWrite(OSError):
    """The output file cannot be written. The message says why."""


def write_text(text: str, output: Path | None) -> None:
    """Write a result to the file, or to standard output."""
    if output is None:
        sys.stdout.write(text)
        return
    write_file(lambda path: path.write_text(text, encoding="utf-8", newline=""), output)


def write_file(write: Callable[[Path], object], output: Path) -> None:
    """Write the file. Raises CannotWrite, saying why, where that cannot be done."""
    if not output.parent.is_dir():
        raise CannotWrite(f"There is no folder {output.parent}. Make it, or choose another for --output.")
    try:
        write(output)
    except OSError as error:
        why = f"{output} cannot be written: {error.strerror}." if error.strerror else str(error)
        raise CannotWrite(why) from None


def write_rich(content: RenderableType, output: Path | None) -> None:
    """Write a table for reading: in colour on a terminal, plain in a file."""
    if output is None:
        console = Console(highlight=False)
        if not console.is_terminal:
            console = Console(highlight=False, width=200)
        console.print(content)
        return
    held = io.StringIO()
    Console(file=held, width=200, highlight=False).print(content)
    write_text(held.getvalue(), output)


def say(message: str) -> None:
    """A message to the person at the keyboard."""
    messages.print(message, markup=False)
