"""Made-up loads for the tests of the store: a table or two of a few rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow as pa

from waymark.store import Load, Staged, Store

TAKEN_ON = date(2018, 10, 31)


def staged(*children: str, as_at: date = TAKEN_ON, **more: object) -> Staged:
    """A load of one contact for each of these children."""
    contacts = pa.table(
        {
            "id": [f"C{i}" for i, _ in enumerate(children)],
            "child": pa.array(children, pa.string()),
            "received_on": pa.array([date(2018, 1, 1) for _ in children], pa.date32()),
            "_row": pa.array([i + 2 for i, _ in enumerate(children)], pa.int64()),
        }
    )
    columns = {"contacts": frozenset({"id", "child", "received_on"})}
    accounts = {"ssd_contacts": {"file": "ssd_contacts.csv", "rows_in": len(children)}}
    return Staged(as_at, {"contacts": contacts}, columns, accounts, **more)  # type: ignore[arg-type]


def children_of(store: Store, load: Load) -> list[str]:
    """The children of a load, read as an evaluator reads them."""
    path = store.extract(load).tables["contacts"]
    assert isinstance(path, Path)
    names: list[str] = pa.parquet.read_table(path)["child"].to_pylist()
    return names
