"""Finishing a workbook: what cannot be written is said in a sentence, and nothing is left half-written."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxWriterException


def save(book: Workbook, path: Path) -> None:
    """Write the workbook to its file. Raises OSError where that cannot be done."""
    # its parts are written one by one before they are packed: a disk that fills up would leave them behind
    with TemporaryDirectory(prefix="waymark-") as space:
        book.tmpdir = space
        try:
            book.close()
        except XlsxWriterException as error:
            raise _why(error, path) from error


def _why(error: XlsxWriterException, path: Path) -> OSError:
    cause = error.args[0] if error.args else None
    if isinstance(cause, OSError) and not isinstance(cause, (PermissionError, FileNotFoundError)):
        return cause
    return OSError(
        f"{path} cannot be written: {error}. Is it open in Excel? Close it, or choose another name."
    )
