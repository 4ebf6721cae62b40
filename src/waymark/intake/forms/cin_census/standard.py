"""The standard tables that the modules of a census give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.forms.cin_census import modules as own
from waymark.intake.forms.cin_census.conferences import conferences
from waymark.intake.forms.form import Standard
from waymark.intake.intake import FILE
from waymark.records.limits import Limit
from waymark.records.tables import BY_NAME

Typed = Mapping[str, pa.Table]
"""The typed records of each module, by its name, over all the years."""

_SAME = ("children", "disabilities", "referrals", "assessments", "cin_plans", "s47_enquiries", "cp_plans")
"""Standard tables whose columns go by the names the module's have."""

_DERIVED = {
    "initial_conferences.led_to_plan": "CPPstartDate: a plan that began on the day of the conference",
    "initial_conferences.plan": "CPPstartDate: a plan that began on the day of the conference",
    "initial_conferences.transfer_in": "Section47: a conference after an enquiry of the council's own",
    "cp_plans.other_authority": "the census: plans held for another authority are not in it",
    "cp_plans.conference": "DateOfInitialCPC: a conference on the day the plan began",
}


def standard_tables(typed: Typed, files: Sequence[str], years: Sequence[date]) -> Standard:
    """The standard tables; `years` are the last days of the years the census is of."""
    standard = Standard()
    held = conferences(typed)
    for name in _SAME:
        if name in typed:
            _put(standard, name, _known(typed[name], name), typed[name].column_names)
    # a census without a single factor is one that was not asked for them
    if "assessments" in typed and typed["assessments"]["factors"].null_count < len(typed["assessments"]):
        _put(standard, "assessment_factors", _factors(typed["assessments"]), ["started_on"])
    if held is not None:
        _put(standard, "initial_conferences", held, [])
    if "cp_plans" in typed:
        _complete_plans(standard, held)
    if "cp_reviews" in typed:
        _put(standard, "cp_reviews", _known(typed["cp_reviews"], "cp_reviews"), ["held_on"])
    for name in standard.tables:
        standard.files[name] = " and ".join(files)
        standard.limits[name] = _limit(name, years)
        standard.derived.update({k: v for k, v in _DERIVED.items() if k.split(".")[0] == name})
    return standard


def _known(table: pa.Table, name: str) -> pa.Table:
    """The columns of the module that the standard table has."""
    declared = BY_NAME[name].by_name
    return table.select([c for c in table.column_names if c in declared or c in (ROW_NUMBER, FILE)])


def _put(standard: Standard, name: str, table: pa.Table, given: Sequence[str]) -> None:
    standard.tables[name] = table
    columns = [column for column in table.column_names if column not in (ROW_NUMBER, FILE)]
    standard.columns[name] = frozenset(columns)
    for column in columns:
        standard.headings[f"{name}.{column}"] = _said_as(name, column)


def _said_as(name: str, column: str) -> str:
    """The element that the column comes from."""
    if (name, column) in _ELEMENTS:
        return _ELEMENTS[name, column]
    module = next((m for m in own.MODULES if m.name == name), own.assessment)
    spec = module.by_name.get(column)
    if spec is None or spec.source.startswith("#"):
        spec = next((s for s in module.specs if s.role == "start"), module.specs[0])
    return spec.source


_ELEMENTS = {
    ("initial_conferences", "child"): "LAchildID",
    ("initial_conferences", "held_on"): "DateOfInitialCPC",
    ("initial_conferences", "due_on"): "InitialCPCtarget",
    ("assessment_factors", "factors"): "AssessmentFactors",
}


def _factors(assessments: pa.Table) -> pa.Table:
    """A row for each assessment that found any."""
    some = assessments.filter(pc.is_valid(assessments["factors"]))
    columns = {"id": some["id"], "assessment": some["id"], "factors": some["factors"]}
    return pa.table({**columns, ROW_NUMBER: some[ROW_NUMBER], FILE: some[FILE]})


def _complete_plans(standard: Standard, held: pa.Table | None) -> None:
    """Say of each plan that it is the council's own, and which conference it came from where one shows."""
    plans = standard.tables["cp_plans"]
    conference = pa.nulls(plans.num_rows, pa.string())
    if held is not None and held.num_rows:
        led = held.filter(pc.is_valid(held["plan"])).group_by("plan").aggregate([("id", "min")])
        place = pc.index_in(plans["id"], value_set=led["plan"].combine_chunks())
        conference = led["id_min"].combine_chunks().take(place.combine_chunks())
    plans = plans.append_column("conference", conference)
    plans = plans.append_column("other_authority", pa.array(["N"] * plans.num_rows, pa.string()))
    _put(standard, "cp_plans", plans, [])


def _limit(name: str, years: Sequence[date]) -> Limit:
    first, last = date(min(years).year - 1, 4, 1), max(years)
    who = (
        f"The CIN census has children in need at some time from 1 April {first.year} to 31 March "
        f"{last.year}, and nobody else"
    )
    if name in ("children", "disabilities"):
        return Limit(f"{who}. {_MORE.get(name, '')}".strip(), presumed=_BLANK.get(name, {}))
    why = f"{who}; what was over before then is not in it. {_MORE.get(name, '')}".strip()
    # an assessment is returned in the year it was begun or finished in
    return Limit(why, since=first, presumed=_BLANK.get(name, {}), begun=name == "assessments")


_BLANK = {
    "children": {"expected_on": ""},
    "initial_conferences": {"transfer_in": "", "led_to_plan": ""},
}
"""Columns that the census says of some only, and leaves blank of others."""

_MORE = {
    "children": "Of a child since born it does not say when the birth was expected.",
    "assessments": "Nor is an assessment in it that was begun before then and is not finished.",
    "initial_conferences": (
        "It does not say which conferences were of children who moved in, nor what a conference decided: "
        "only that a plan began that day."
    ),
}
