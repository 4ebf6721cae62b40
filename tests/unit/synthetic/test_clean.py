"""An authority made up without faults loads without a word: no flag, no question, no row set aside."""

from datetime import date

import pytest

from waymark.intake.read import read_folder
from waymark.synthetic import synthesise

AUTHORITIES = [
    (date(2018, 10, 31), 60, 1, 1),  # small, and an assessment open while its case closes
    (date(2024, 3, 31), 60, 1, 5),  # ends on a Sunday, when no office is open
    (date(2018, 10, 31), 200, 2, 1),
    (date(2024, 9, 15), 400, 2, 3),  # an enquiry open while its case closes
    (date(2024, 3, 31), 900, 3, 1),
]


@pytest.mark.parametrize(("as_at", "children", "years", "seed"), AUTHORITIES)
def test_nothing_is_said_of_a_clean_extract(tmp_path, as_at, children, years, seed):
    synthesise(tmp_path, as_at, children=children, years=years, seed=seed)
    assert read_folder(tmp_path, as_at).problems == []


def test_what_waymark_writes_beside_an_extract_is_no_part_of_it(tmp_path):
    synthesise(tmp_path, date(2018, 10, 31), children=30, years=1, seed=2, faults=0.01)
    assert {path.name for path in tmp_path.glob("*.json")} == {"waymark-truth.json", "waymark-faults.json"}
    read = read_folder(tmp_path, date(2018, 10, 31))
    assert not any(name.endswith(".json") for name in (*read.accounts, *read.digests))
