"""Loading ten years, beside what merely reading the same files as text costs, and at three million rows."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bars.bar import Result
from benchmarks.data import Authorities, Authority
from benchmarks.measure import Took, middle, took_in_child

TURNS = 5


def loading(authorities: Authorities) -> list[Result]:
    """Processor time as a multiple of reading text, and memory at three million rows."""
    small, large = authorities.ten_years(), authorities.ten_years(4)
    turns = [_both(small) for _ in range(TURNS)]
    load, text = middle([turn[0] for turn in turns]), middle([turn[1] for turn in turns])
    ratio = load.cpu / text.cpu
    section = f"Load: one authority, {small}"
    at_size = f"Load: {large}"
    big, big_text = _both(large)
    return [
        Result(
            section,
            "processor time at most 4 x `csv.reader` to Parquet files of text",
            f"{ratio:.2f} x: Waymark {load}, as text {text}",
            ratio <= 4,
        ),
        Result(at_size, "memory under 1 GiB", f"{big.peak:,.0f} MiB", big.peak < 1024),
        Result(
            at_size,
            "processor time at most 4 x as text",
            f"{big.cpu / big_text.cpu:.2f} x: Waymark {big}",
            big.cpu / big_text.cpu <= 4,
        ),
    ]


def _both(authority: Authority) -> tuple[Took, Took]:
    """Loading the files, and reading them as text, one after the other."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "text").mkdir()
        load = took_in_child("load", str(authority.files), str(Path(folder) / "store"))
        text = took_in_child("text", str(authority.files), str(Path(folder) / "text"))
    return load, text
