"""Run the benchmarks: all of them, or those named."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bars import BARS, Result
from benchmarks.data import Authorities
from benchmarks.report import line, missed, page

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def main() -> int:
    """Measure, print, and write the page where asked; 1 where a bar was missed."""
    asked = _arguments()
    with TemporaryDirectory() as made:
        authorities = Authorities(asked.data or Path(made))
        results = [result for name in asked.name or BARS for result in _run(name, authorities)]
    if asked.write:
        PAGE.write_text(page(results, date.today()), encoding="utf-8")
    return 1 if missed(results) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("name", nargs="*", metavar="name", help=f"Any of {', '.join(BARS)}.")
    parser.add_argument("--write", action="store_true", help="Keep the answer in docs/benchmarks.md.")
    parser.add_argument("--data", type=Path, help="Keep the made-up authorities here, for the next run.")
    asked = parser.parse_args()
    unknown = [name for name in asked.name if name not in BARS]
    if unknown:
        parser.error(f"There is no bar called {unknown[0]!r}. Ask for any of {', '.join(BARS)}.")
    if asked.write and asked.name:
        parser.error("The page holds every bar: leave out the names, or leave out --write.")
    return asked


def _run(name: str, authorities: Authorities) -> list[Result]:
    results = BARS[name](authorities)
    for result in results:
        print(line(result), flush=True)  # noqa: T201
    return results


if __name__ == "__main__":
    raise SystemExit(main())
