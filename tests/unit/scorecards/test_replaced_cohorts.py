"""A definition replaces a cohort, and every figure that counts it says so."""

import json
import tomllib
from datetime import date

import pytest

from waymark.engines.extract import Extract, extract_of
from waymark.engines.reference import Reference
from waymark.measures.catalogue import CATALOGUE, UnknownMeasure, find
from waymark.measures.replaced import ALTERNATIVES, replaced
from waymark.reports.measures import measure_text
from waymark.reports.scorecard.machine import to_csv, to_json
from waymark.reports.scorecard.wording import flags_of
from waymark.scorecards.definition import Definition, DefinitionWrong, definition_from
from waymark.scorecards.scorecard import Scorecard, Source, build

D = date(2018, 10, 31)
LONG_AGO = date(2018, 1, 1)
MERGED = '[cohort]\nchild-in-need = "with-early-help"\n'
ROWS = "".join(f'[[row]]\nmeasure = "{slug}"\n' for slug in ("children-in-need", "cin-number"))
SAYS = "Child in need here takes in children with an early help episode open at D, assessed or not."


def definition(text: str) -> Definition:
    return definition_from(tomllib.loads(text))


def extract() -> Extract:
    referral = {
        "id": "r",
        "child": "Amy",
        "received_on": LONG_AGO,
        "closed_on": None,
        "no_further_action": "N",
    }
    helped = {"id": "e", "child": "Ben", "started_on": LONG_AGO, "ended_on": None}
    return extract_of({"referrals": [referral], "early_help_episodes": [helped]})


def scorecard(text: str) -> Scorecard:
    held = extract()
    return build(definition(text), Source("E09000030", "load", D, held, Reference(held)), D)


def test_a_replaced_cohort_changes_the_figures_that_are_the_authoritys_own_and_no_other() -> None:
    plain, merged = scorecard(ROWS), scorecard(MERGED + ROWS)
    assert [row.figure.value for row in plain.rows] == [1, 1]
    assert [row.figure.value for row in merged.rows] == [2, 1], "the DfE's count is the DfE's"


def test_the_row_says_whose_cohort_it_counts() -> None:
    ours, dfe = scorecard(MERGED + ROWS).rows
    assert ("Own cohort", SAYS) in flags_of(ours)
    assert "Own cohort" not in dict(flags_of(dfe))
    assert dict(flags_of(scorecard(ROWS).rows[0])).get("Own cohort") is None


def test_scripts_can_tell() -> None:
    merged = scorecard(MERGED + ROWS)
    ours, dfe = json.loads(to_json(merged))["rows"]
    assert (ours["cohorts"], dfe["cohorts"]) == (SAYS, "")
    heading = to_csv(merged).splitlines()[0].split(",")
    assert heading.index("rag") < heading.index("cohorts") < heading.index("2018-05")


def test_the_slug_the_fingerprint_and_the_definition_are_those_of_another_measure() -> None:
    plain, merged = find("cin-with-plan"), find("cin-with-plan:child-in-need=with-early-help")
    assert merged.slug == "cin-with-plan:child-in-need=with-early-help"
    assert merged.catalogue_slug == "cin-with-plan"
    assert merged.fingerprint != plain.fingerprint
    assert f"Own cohort: {SAYS}" in measure_text(merged)


def test_two_cohorts_may_be_replaced_at_once_and_a_parameter_set_with_them() -> None:
    slug = "cin-visited-in-4-weeks:within=20:care-leaver=to-25th-birthday:child-in-need=with-early-help"
    rows = '[[row]]\nmeasure = "cin-visited-in-4-weeks"\nwithin = 20\n'
    both = definition(f'{MERGED}care-leaver = "to-25th-birthday"\n{rows}').rows[0].measure
    assert both.slug == slug
    assert find(slug) == both


@pytest.mark.parametrize("alternative", ALTERNATIVES, ids=lambda one: one.slug)
def test_every_alternative_changes_some_measure_and_only_local_ones(alternative: object) -> None:
    chosen = {alternative.cohort: alternative.name}  # type: ignore[attr-defined]
    changed = [one for one in CATALOGUE if replaced(one, chosen) is not one]
    assert changed
    assert {one.standing for one in changed} == {"local"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            '[cohort]\nchild-in-need = "all"\n',
            'child-in-need = "all" replaces no cohort. There is child-in-need',
        ),
        ('[cohort]\nadopters = "with-early-help"\n', 'adopters = "with-early-help" replaces no cohort'),
        ("[cohort]\nchild-in-need = 1\n", r"\[cohort\] is a table of lines"),
        ('cohort = "with-early-help"\n', r"\[cohort\] is a table of lines"),
    ],
)
def test_a_cohort_nobody_declared_is_refused_with_those_there_are(text: str, says: str) -> None:
    with pytest.raises(DefinitionWrong, match=says):
        definition(text + ROWS)


@pytest.mark.parametrize(
    ("slug", "says"),
    [
        ("cin-number:child-in-need=with-early-help", "does not count child-in-need"),
        ("cp-visited-in-4-weeks:child-in-need=with-early-help", "does not count child-in-need"),
        ("cin-with-plan:child-in-need=all", "replaces no cohort"),
        ("cp-visited-in-4-weeks:within=soon", "within must be a whole number"),
    ],
)
def test_a_name_that_replaces_nothing_is_no_measure(slug: str, says: str) -> None:
    with pytest.raises(UnknownMeasure, match=says):
        find(slug)
