"""What is published never changes: it is kept whole, in order, and a change made elsewhere is seen."""

from pathlib import Path

import pyarrow as pa
import pytest

from waymark.store import StoreError
from waymark.store.damage import StoreDamaged
from waymark.store.ledger import NotPublished, publication, publications, publish

ROWS = pa.table({"row": [0], "person": ["Amy"]})
CONTENT = {"as_at": "2018-10-31", "title": "Ours"}


def test_each_publication_has_its_own_id_and_stands_beside_the_first(tmp_path: Path) -> None:
    first, second = (publish(tmp_path, {**CONTENT, "title": title}, ROWS) for title in ("Ours", "Again"))
    assert (first.id, second.id) == ("2018-10-31-0001", "2018-10-31-0002")
    assert [one.content["title"] for one in publications(tmp_path)] == ["Ours", "Again"]
    assert publication(tmp_path, first.id).rows.to_pylist() == ROWS.to_pylist()


def test_an_id_never_published_is_said_with_those_that_were(tmp_path: Path) -> None:
    publish(tmp_path, CONTENT, ROWS)
    with pytest.raises(NotPublished, match=r"under 2018-09-30-0001\. Published: 2018-10-31-0001"):
        publication(tmp_path, "2018-09-30-0001")


@pytest.mark.parametrize("name", ["scorecard.json", "rows.parquet"])
def test_a_published_file_that_was_changed_is_not_shown(tmp_path: Path, name: str) -> None:
    kept = publish(tmp_path, CONTENT, ROWS)
    path = kept.folder / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(StoreDamaged, match=name):
        _ = publication(tmp_path, kept.id).rows


def test_a_disk_that_is_full_publishes_nothing_and_leaves_what_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, CONTENT, ROWS)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("waymark.store.ledger.put_in_place", full)
    with pytest.raises(StoreError, match="Nothing was published"):
        publish(tmp_path, CONTENT, ROWS)
    monkeypatch.undo()
    assert [one.id for one in publications(tmp_path)] == ["2018-10-31-0001"]
    assert sorted(path.name for path in (tmp_path / "published").iterdir()) == ["2018-10-31-0001"]
    assert publish(tmp_path, CONTENT, ROWS).id == "2018-10-31-0002"
