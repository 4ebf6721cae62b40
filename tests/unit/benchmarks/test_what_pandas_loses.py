"""The page about pandas tells what was seen: a value that is gone or changed, and nothing where none is."""

import pandas as pd

from benchmarks.what_pandas_loses import cells_changed


def test_text_read_as_missing_and_ids_read_as_numbers_are_seen() -> None:
    frame = pd.DataFrame({"id": [7.0, None], "name": [None, "Ash"]})
    assert list(cells_changed([["007", "None"], ["", "Ash"]], frame)) == [
        "1 cells read as missing: `None`",
        "1 cells changed: `007` is 7.0",
    ]


def test_what_is_the_same_is_not_called_lost() -> None:
    frame = pd.DataFrame({"id": [7], "name": ["Ash"], "day": [pd.Timestamp("2018-01-31")]})
    assert list(cells_changed([["7", "Ash", "2018-01-31"]], frame)) == []
