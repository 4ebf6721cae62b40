"""The handbook says what the code does."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook"


def built() -> dict[str, str]:
    found = spec_from_file_location("build_handbook", HANDBOOK / "build.py")
    assert found is not None and found.loader is not None
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return dict(module.pages())


PAGES = built()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_each_page_is_as_make_handbook_would_write_it(name: str) -> None:
    assert (HANDBOOK / name).read_text(encoding="utf-8") == PAGES[name]


def test_no_page_is_left_of_a_measure_that_is_no_more() -> None:
    assert {path.name for path in HANDBOOK.glob("*.md")} == set(PAGES)
