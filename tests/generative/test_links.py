"""
Linking two ids in an extract is the same as writing one id for both before anything was read.

The rows are rewritten by hand here, another way than `engines/linking` does it; every evaluator must give the
same rows of both, in every measure that the history supports.
"""

from dataclasses import replace
from random import Random

import pytest

from generative.compare import TIMES, started
from generative.engines import ENGINES
from generative.histories import History, Row, history
from waymark.engines.linking import linked
from waymark.records.tables import BY_NAME


def rewritten(drawn: History, other: str, kept: str) -> History:
    """The history with one id for both; of two rows that could not both be one child's, the kept id's."""
    rows: dict[str, list[Row]] = {}
    for name, found in drawn.rows.items():
        key = BY_NAME[name].row_key
        # the kept id's rows first: where only one can stay, it is theirs
        ordered = sorted(found, key=lambda row: row.get("child") == other)
        new = [
            {c: kept if v == other and c in ("child", "baby") else v for c, v in r.items()} for r in ordered
        ]
        if "child" in key:
            once: dict[tuple[object, ...], Row] = {}
            for row in new:
                first = once.setdefault(tuple(row.get(c) for c in key), row)
                first.update({c: v for c, v in row.items() if first.get(c) is None})
            new = list(once.values())
        rows[name] = new
    return drawn.with_rows(rows)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("seed", range(2 * TIMES))
def test_linking_is_writing_one_id_for_both(name: str, seed: int) -> None:
    drawn = history(seed)
    ids = sorted({row["child"] for rows in drawn.rows.values() for row in rows if row.get("child")})
    kept, other = Random(seed).sample(ids, 2)
    by_hand, fitted = rewritten(drawn, other, kept), drawn.fitted()
    assert fitted
    read = replace(drawn)
    read.__dict__["extract"] = linked(drawn.extract, {other: kept})
    assert read.extract.links == {other: kept}
    with started(ENGINES[name], by_hand) as one, started(ENGINES[name], read) as two:
        for each in fitted:
            found = sorted(two.rows(each, drawn.period), key=repr)
            assert found == sorted(one.rows(each, drawn.period), key=repr), f"{each.measure.slug}\n{drawn}"
