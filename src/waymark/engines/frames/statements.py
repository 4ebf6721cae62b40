"""One statement: the totals, or the rows, of sides that share a population."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import ibis

from waymark.engines.evaluator import By
from waymark.engines.frames import features, looking, populations
from waymark.engines.frames.batch import Question
from waymark.engines.frames.frame import PERIOD, Catalogue, Frame
from waymark.engines.frames.meaning import all_of, any_of, meaning
from waymark.measures.ownership import Owner
from waymark.measures.populations import Children, Records
from waymark.measures.shapes import Side
from waymark.records import terms as t


def totals(question: Question, by: By, catalogue: Catalogue) -> Any:
    """
    For each period and group four columns for each side: denominator, numerator, rows and unknown.

    They come in the order of the sides, after the period and the group. A numerator is missing where
    no row is in it.
    """
    owner = {"authority": None, "team": question.owner.team, "worker": question.owner.worker}[by]
    frame = _frame(question, [owner] if owner is not None else [], catalogue)
    group = ibis.null("string") if owner is None else meaning(owner, frame)
    sums = {}
    for place, side in enumerate(question.sides):
        for name, column in zip(("below", "above", "rows", "unknown"), _sums(side, frame), strict=True):
            sums[f"{name}{place}"] = column
    grouped = frame.rows.group_by(**{PERIOD: frame.rows[PERIOD], "_group": group}).aggregate(**sums)
    return grouped.select(PERIOD, "_group", *sums)


def rows(question: Question, catalogue: Catalogue) -> Any:
    """For each period the rows behind the question's only side, in the order of the fields of `Flagged`."""
    side = question.sides[0]
    frame = _frame(question, _names(question.owner), catalogue)
    counts, meets = _asked(side, frame)
    weight = ibis.literal(1) if side.weight is None else meaning(side.weight, frame)
    whose = _whose(question.owner, frame)
    return frame.rows.select(PERIOD, **whose, counts=counts, meets=meets, weight=weight)


def listed(question: Question, terms: tuple[t.Term, ...], catalogue: Catalogue) -> Any:
    """The rows known to count in the question's only side: whose they are, then the value of each term."""
    frame = _frame(question, [*_names(question.owner), *terms], catalogue)
    frame = frame.kept(_asked(question.sides[0], frame)[0])
    values = {f"value{place}": meaning(term, frame) for place, term in enumerate(terms)}
    return frame.rows.select(**_whose(question.owner, frame), **values)


def _names(owner: Owner) -> list[t.Term]:
    """The terms that name a row's child, record, team and worker, where there is one to name."""
    return [name for name in (owner.person, owner.record, owner.team, owner.worker) if name is not None]


def _whose(owner: Owner, frame: Frame) -> dict[str, Any]:
    """The columns that say whose each row is, in the order of the fields of `Flagged` and `Listed`."""
    names = {
        "person": owner.person,
        "record": owner.record,
        "team": owner.team,
        "worker": owner.worker,
    }
    return {
        label: ibis.null("string") if name is None else meaning(name, frame) for label, name in names.items()
    }


def _frame(question: Question, owners: list[t.Term], catalogue: Catalogue) -> Frame:
    """The rows with everything needed to answer, those left out that stand behind no figure."""
    answers = _answers(question)
    asked = [*answers, *owners]
    of = question.of
    if isinstance(of, Children):
        frame = populations.children(catalogue, question.sides, asked)
    else:
        frame = populations.records(catalogue, of, question.sides, asked, asked)
    frame = _told(features.attach(frame, catalogue, answers), catalogue, answers)
    if isinstance(of, Records) and of.one_per:
        wanted = question.sides[0].counts
        frame = populations.one_per(frame, catalogue, of, wanted or question.sides[0].meets or t.Always())
    kept = [_is_kept(side, frame) for side in question.sides]
    return features.attach(frame.kept(any_of(kept)), catalogue, owners)


def _told(frame: Frame, catalogue: Catalogue, answers: list[t.Term]) -> Frame:
    """The frame with each part of the answers in a column, so that what sides share is said once."""
    parts = [part for answer in answers if isinstance(answer, t.Answer) for part in looking.conjuncts(answer)]
    names: dict[t.Term, str] = {
        p: catalogue.fresh("told") for p in dict.fromkeys(parts) if p not in frame.known
    }
    rows = frame.rows.mutate(**{name: meaning(part, frame) for part, name in names.items()})
    return catalogue.settled(replace(frame, rows=rows).knowing(names))


def _answers(question: Question) -> list[t.Term]:
    """The terms that decide the figure."""
    asked = (term for side in question.sides for term in (side.counts, side.meets, side.weight))
    return [term for term in asked if term is not None]


def _asked(side: Side, frame: Frame) -> tuple[Any, Any]:
    """Whether each row is in the denominator, and in the numerator."""
    no = ibis.literal(False)
    counts = no if side.counts is None else meaning(side.counts, frame)
    meets = no if side.meets is None else meaning(side.meets, frame)
    if side.nested and (side.counts is None or side.meets is None):
        return counts, no
    return counts, all_of([counts, meets]) if side.nested else meets


def _is_kept(side: Side, frame: Frame) -> Any:
    """Whether the row is in either, or it is not known whether it is."""
    return any_of([ibis.coalesce(answer, True) for answer in _asked(side, frame)])


def _sums(side: Side, frame: Frame) -> tuple[Any, Any, Any, Any]:
    counts, meets = _asked(side, frame)
    unknown = counts.isnull() | meets.isnull()
    how_many = frame.rows.count(where=counts)
    if side.weight is None or isinstance(side.weight, t.Const):
        each = 1 if side.weight is None else ibis.literal(side.weight.value)
        above = frame.rows.count(where=meets).nullif(0)
        return how_many * each, above * each, how_many, frame.rows.count(where=unknown)
    weight = meaning(side.weight, frame)
    unweighed = weight.isnull() & (counts | meets)
    return (
        weight.sum(where=counts),
        weight.sum(where=meets),
        how_many,
        frame.rows.count(where=unknown | unweighed),
    )
