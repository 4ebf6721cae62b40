"""Each term as a phrase."""

from __future__ import annotations

from waymark.engines.words.features import FEATURES
from waymark.engines.words.nouns import column_words, noun, one_of, plural
from waymark.records import terms as t
from waymark.records.tables import BY_NAME


def value(term: t.Term) -> str:
    """A value as a noun phrase, by its name if it has one. Raises TypeError where there are no words."""
    return FEATURES.get(term) or spelt_value(term)


def spelt_out(term: t.Term) -> str:
    """What has a name, spelt out."""
    if isinstance(term, t.Answer) and not isinstance(term, t.Gather):
        return spelt_answer(term)
    return spelt_value(term)


def spelt_value(term: t.Term) -> str:
    """A value spelt out, whatever its name; what it is made of goes by name."""
    match term:
        case t.Column():
            return f"the {column_words(term)}"
        case t.Const(fixed):
            return str(fixed)
        case t.AsAt():
            return "D"
        case t.PeriodStart():
            return "the first day of the period"
        case t.ThisChild():
            return "the child"
        case t.Outer(of) if of in FEATURES:
            return FEATURES[of]
        case t.Outer(of):
            return f"{value(of).replace('the ', 'its own ', 1)}"
        case t.Shift(day, by):
            sign = "plus" if by.count >= 0 else "minus"
            return f"{value(day)} {sign} {span(t.Span(abs(by.count), by.unit))}"
        case t.Elapsed(_, end, "years"):
            return f"the age in completed years at {value(end)}"
        case t.Elapsed(start, end, unit):
            return f"the {unit} from {value(start)} to {value(end)}"
        case t.Less(left, right):
            return f"{value(left)} less {value(right)}"
        case t.Times(left, right):
            return f"{value(left)} times {value(right)}"
        case t.FirstKnown(of):
            return ", or where that is not recorded ".join(value(one) for one in of)
        case t.Choose(when, then, otherwise):
            return f"{value(then)} where {answer(when)}, and otherwise {value(otherwise)}"
        case t.Linked(id=key, value=column) if key in FEATURES:
            return f"the {column_words(column)} of {FEATURES[key]}"
        case t.Linked(value=column):
            return f"the {column_words(column)} of the {noun(column.table)} it names"
        case t.Previous(of):
            return f"the previous {column_words(of)} of the same child"
        case t.Gather():
            return _gathered(term)
    raise TypeError(f"There are no words for {type(term).__name__}.")


def answer(term: t.Answer) -> str:
    """An answer as a statement, by its name if it has one. Raises TypeError where there are no words."""
    return FEATURES.get(term) or spelt_answer(term)


def spelt_answer(term: t.Answer) -> str:
    """An answer spelt out, whatever its name; what it is made of goes by name."""
    match term:
        case t.Always():
            return "always"
        case t.AtMost(left, right):
            return _compared(left, right, "on or before", "at most", "on or after", "at least")
        case t.Before(left, right):
            return _compared(left, right, "before", "less than", "after", "more than")
        case t.OneOf(of, values):
            return f"{_said(of)} is {_either(values)}"
        case t.StartsWith(of, prefixes):
            return f"{value(of)} starts with {_either(prefixes)}"
        case t.IsMissing(of):
            return f"{value(of)} is not recorded"
        case t.IfKnown(of):
            return f"{value(of)} is known (unknown where it is not)"
        case t.And(parts):
            return " and ".join(answer(part) for part in parts)
        case t.Or(parts):
            return " or ".join(answer(part) for part in parts)
        case t.Known(of):
            return answer(of)
        case t.Not(of) | t.Except(of):
            return _denied(of)
        case t.Gather(kind="any"):
            return f"there is {_rows(term)}"
    raise TypeError(f"There are no words for {type(term).__name__}.")


def span(length: t.Span) -> str:
    """A length of time: "1 working day", "12 months"."""
    unit = length.unit if length.count != 1 else length.unit.removesuffix("s")
    return f"{length.count} {unit}"


def _said(term: t.Term) -> str:
    """What is compared with a code; the name of a column of Y and N is in quotation marks."""
    match term:
        case t.Column(kind="answer"):
            return f'"{column_words(term)}"'
        case t.Linked(value=t.Column(kind="answer") as column):
            return f'"{column_words(column)}" of the {noun(column.table)} it names'
        case t.Gather(kind="latest", value=t.Column(kind="answer") as column):
            return f'"{column_words(column)}" of the latest {noun(term.table)}{_where(term)}'
    return value(term)


def _denied(of: t.Answer) -> str:
    match of:
        case t.Known(inner):
            return f"{_denied(inner)}, or that is not known"
        case t.IsMissing(term):
            return f"{value(term)} is recorded"
        case t.Gather(kind="any"):
            return f"there is no {_rows(of).partition(' ')[2]}"
        case t.OneOf(term, values):
            return f"{_said(term)} is not {_either(values)}"
        case t.StartsWith(term, prefixes):
            return f"{value(term)} does not start with {_either(prefixes)}"
    return f"it is not so that {answer(of)}"


def _compared(left: t.Term, right: t.Term, day: str, number: str, day_turned: str, number_turned: str) -> str:
    """ "D is on or before X" reads better as "X is on or after D"; so do fixed numbers."""
    numeric = any(isinstance(side, t.Elapsed | t.Const) for side in (left, right))
    if isinstance(left.day if isinstance(left, t.Shift) else left, t.AsAt | t.PeriodStart | t.Const):
        return f"{value(right)} is {number_turned if numeric else day_turned} {value(left)}"
    return f"{value(left)} is {number if numeric else day} {value(right)}"


def _gathered(term: t.Gather) -> str:
    if term.kind == "count":
        return f"the number of {noun(term.table)}s{_where(term)}"
    if term.kind == "any":
        return f"whether there is {_rows(term)}"
    assert term.value is not None
    if term.kind == "distinct":
        of = f"{noun(term.table)}{_joined(term)}{_where(term)}"
        return f"the number of different {plural(column_words(term.value))} over every {of}"
    which = {"first": "the earliest", "last": "the latest", "total": "the total of"}
    lead = which.get(term.kind, "on the latest record, the")
    return f"{lead} {column_words(term.value)} of {one_of(term.table)}{_joined(term)}{_where(term)}"


def _rows(term: t.Gather) -> str:
    return f"{one_of(term.table)}{_joined(term)}{_where(term)}"


def _joined(term: t.Gather) -> str:
    """How the rows belong to the row at hand, where it is not by being about the same child."""
    match term.to:
        case t.Gather() as named if named in FEATURES:
            return f" of {FEATURES[named]}"
        case t.Column(kind="id", name="id") if term.table in BY_NAME:
            return " that names it"
        case t.Column(kind="id", name=name) if term.table in BY_NAME and name == term.on.name != "child":
            return f" of the same {column_words(term.on)}"
    return ""


def _where(term: t.Gather) -> str:
    return "" if isinstance(term.where, t.Always) else f" (where {answer(term.where)})"


def _either(values: tuple[str, ...]) -> str:
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}"
