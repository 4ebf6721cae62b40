"""Finishing a workbook: what cannot be written is said in a sentence."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxWriterException


def save(book: Workbook, path: Path) -> None:
    """Write the workbook to its file. Raises OSError, saying what to do, where that cannot be done."""
    try:
        book.close()
    except XlsxWriterException as error:
        raise OSError(
            f"{path} cannot be written: {error}. Is it open in Excel? Close it, or choose another name."
        ) from error
