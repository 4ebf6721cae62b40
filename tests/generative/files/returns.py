"""Generated returns: the same few children as an Annex A of some style, or as SSDA903 of some years."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from generative.files.expected import Expected
from waymark.synthetic import AUTHORITY, tell
from waymark.synthetic.returns import Style, write_annex_a, write_ssda903


def write_workbook(folder: Path, seed: int, as_at: date) -> dict[str, Expected]:
    """Write an Annex A; return the account each list must have."""
    chance = Random(seed)
    style = Style(
        generation=chance.choice(("newer", "older")),
        dates=chance.choice(("dates", "text")),
        codes=chance.choice(("printed", "code", "label")),
        age_heading=chance.choice(("Age", "Age of Child (Years)")),
        title_rows=chance.choice((0, 0, 1, 4)),
        shuffled=chance.random() < 0.4,
        smart_quotes=chance.random() < 0.5,
        hidden_rows=chance.random() < 0.3,
        totals=chance.random() < 0.5,
        seed=seed,
    )
    rows = write_annex_a(folder / "annex-a.xlsx", tell(as_at, 30, 1, seed), as_at, AUTHORITY, style)
    beside = style.title_rows + style.totals
    return {
        f"Annex A {name.lower()}": Expected(rows_in=count + beside, loaded=count, totals=beside)
        for name, count in rows.items()
    }


def write_return(folder: Path, seed: int, as_at: date) -> Expected:
    """Write an SSDA903 return of two years; return the account of all its modules together."""
    count = sum(write_ssda903(folder, tell(as_at, 60, 1, seed), as_at, 2).values())
    return Expected(rows_in=count, loaded=count)
