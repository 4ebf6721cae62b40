"""Many people click at once, and every page comes: the application served as it is served."""

from argparse import Namespace

from benchmarks.clicks import measured

DEFINITION = """
[scorecard]
title = "What the pages of the clicks show"
"""

ROW = """
[[row]]
ref = "{0}"
section = "Figures"
measure = "{0}"
"""

MEASURES = ("children-looked-after", "assessments-within-45-working-days", "cp-visited-in-4-weeks")


def test_500_clicks_of_20_people_at_once_all_come(store, tmp_path):
    definition = tmp_path / "definition.toml"
    definition.write_text(DEFINITION + "".join(map(ROW.format, MEASURES)))
    asked = Namespace(users=20, clicks=500, alone=20, pause=0.0, seconds=300, definition=str(definition))
    found = measured(store, tmp_path / "web", asked)
    assert [(one.address, one.status) for one in found["many"].errors] == []
    assert len(found["many"].found) == 500
    assert found["one"].errors == []
