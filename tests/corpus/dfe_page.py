"""The page that says which of the department's rules are covered, written from `docs/dfe-rules.csv`."""

from __future__ import annotations

import csv
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
LIST, PAGE = DOCS / "dfe-rules.csv", DOCS / "dfe-rules.md"

_ABOUT = """\
The project's list of bad data names rules of the SSDA903 and CIN returns beside the classes of fault
they belong to. The department's full list has 446 codes, and is not here: these are the codes that the
list of bad data names, a range such as 503A-J counted as one. A code is covered when a fault of its class
is found by the rule named, on an example of the corpus. It does not say that the rule is worded as the
department words it: the department's own examples have not been run. The list is `dfe-rules.csv`;
`tests/corpus/test_dfe_rules.py` holds it, and this page, to the rules and the corpus.

| DfE rule | row | Waymark's rule | if not covered, why |
|---|---|---|---|
"""


def lines() -> list[dict[str, str]]:
    """Each code, with the rule that covers it or the reason why none does."""
    return list(csv.DictReader(LIST.read_text(encoding="utf-8").splitlines()))


def page() -> str:
    """The page, its count first."""
    told = lines()
    covered = sum(bool(line["rule"]) for line in told)
    table = "".join("| {code} | {row} | {rule} | {reason} |\n".format(**line) for line in told)
    title = f"# The department's rules: {covered} of the {len(told)} named are covered\n\n"
    return title + _ABOUT + table


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
