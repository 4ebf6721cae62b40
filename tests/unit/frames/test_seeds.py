"""Where to look for the children of a cohort."""

from datetime import date

from waymark.engines.frames.seeds import seeds_of
from waymark.measures.cohorts import care_leaver, in_need, looked_after, on_cp_plan, open_case
from waymark.measures.library.time_in_care import in_care_under_12_months
from waymark.records.tables.looked_after import cla_episodes
from waymark.records.terms import Answer


def tables(condition: Answer, strictly: bool = True) -> list[str] | None:
    seeds = seeds_of(condition, strictly)
    return None if seeds is None else [seed.gather.table for seed in seeds]


def test_a_cohort_is_found_from_the_records_it_cannot_be_without() -> None:
    assert tables(on_cp_plan.meets) == ["cp_plans"]
    assert tables(looked_after.meets) == ["cla_episodes"]
    assert tables(in_need.meets) == ["referrals"]
    assert tables(care_leaver.meets) == ["care_leaver_status"]
    assert tables(in_care_under_12_months.meets) == ["cla_episodes"]


def test_a_union_of_cohorts_is_found_from_the_records_of_each() -> None:
    found = tables(open_case.meets)
    assert found == ["referrals", "cp_plans", "cla_episodes", "care_leaver_status"]


def test_having_no_such_record_gives_nothing_to_look_for() -> None:
    nobody = ~cla_episodes.any()
    assert tables(nobody) is None
    assert tables(looked_after.meets | nobody) is None


def test_an_unknown_answer_must_be_ruled_out_before_a_value_can_be_looked_for() -> None:
    entered = cla_episodes.first(cla_episodes.entered_care_on)
    recent = entered > cla_episodes.started_on
    assert tables(recent.so) is None, "it speaks of a column beside the gathered value"
    early = entered <= date(2018, 1, 1)
    assert tables(early) is None, "unknown for whoever has no episode, and so still to be shown"
    assert tables(early.so) == ["cla_episodes"]
