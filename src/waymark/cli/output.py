"""Where results and messages go."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rich.console import Console, RenderableType

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What the system says where there is no room: the disk is full, or a person's share of it is."""

messages = Console(stderr=True, highlight=False, soft_wrap=True)
"""Progress and messages: standard error."""


class CannotWrite(OSError):
    """The output file cannot be written. The message says why."""


def write_text(text: str, output: Path | None) -> None:
    """Write a result to the file, or to standard output."""
    if output is None:
        write_texts([text])
        return
    write_file(lambda path: path.write_text(text, encoding="utf-8", newline=""), output)


def write_texts(texts: Iterable[str]) -> None:
    """Write a result to standard output, piece by piece."""
    with _to_standard_output():
        sys.stdout.writelines(texts)


def write_file(write: Callable[[Path], object], output: Path) -> None:
    """
    Write the file, which is whole before it takes its name: what had that name stands till then.

    Raises CannotWrite, saying why, where that cannot be done.
    """
    if not output.parent.is_dir():
        raise CannotWrite(f"There is no folder {output.parent}. Make it, or choose another for --output.")
    draft = _draft_of(output)
    try:
        write(draft)
        if draft != output:
            _take_place(draft, output)
    except OSError as error:
        raise CannotWrite(_why(error, draft, output)) from None
    finally:
        if draft != output:
            with suppress(OSError):
                draft.unlink()


def write_rich(content: RenderableType, output: Path | None) -> None:
    """Write a table for reading: in colour on a terminal, plain in a file."""
    if output is None:
        console = Console(highlight=False)
        if not console.is_terminal:
            console = Console(highlight=False, width=200)
        with _to_standard_output():
            console.print(content)
        return
    held = io.StringIO()
    Console(file=held, width=200, highlight=False).print(content)
    write_text(held.getvalue(), output)


def _draft_of(output: Path) -> Path:
    """Where to write first: beside the file; for what is no file, such as a pipe, straight to it."""
    if output.exists() and not output.is_file():
        return output
    real = output.resolve()
    return real.with_name(f".waymark-{os.getpid()}{real.suffix}")


def _take_place(draft: Path, output: Path) -> None:
    """Put the draft in place of the file, who may read it staying as it was."""
    if output.exists():
        shutil.copymode(output, draft)
    draft.replace(output.resolve())


def _why(error: OSError, draft: Path, output: Path) -> str:
    if not error.strerror:
        return str(error).replace(str(draft), str(output))
    why = f"{output} cannot be written: {error.strerror}."
    full = f" Make room, or choose another place for --output. What had the name {output.name} stands."
    return why + full if error.errno in NO_ROOM else why


@contextmanager
def _to_standard_output() -> Iterator[None]:
    """Raises CannotWrite where standard output leads to a file that takes no more."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _let_go_of_standard_output()
        why = f"The result cannot be written: {error.strerror or error}."
        raise CannotWrite(f"{why} Make room, or send it elsewhere, and ask again.") from None


def _let_go_of_standard_output() -> None:
    """What is left in hand would be written once more as Python ends, and fail again, loudly."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def say(message: str) -> None:
    """A message to the person at the keyboard."""
    messages.print(message, markup=False)
