"""
What a signal says in words that need no statistics: a heading, and a sentence with the numbers.

The headings are a closed list: Better (or Worse) since a month; Improving; Getting worse; Higher (or Lower)
since a month, of a number that is neither; Unusually high (or low); No real change; Too early to say.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from waymark.measures.measure import Measure, Unit
from waymark.reports.numbers import plain, rounded, shown
from waymark.scorecards.signals import FEW, Signalled
from waymark.signals.direction import Direction
from waymark.signals.distribution import Distribution
from waymark.signals.signal import ENOUGH, Fired, Meaning

SINCE: dict[tuple[Meaning, str], str] = {
    ("improving", "up"): "Better since",
    ("improving", "down"): "Better since",
    ("concerning", "up"): "Worse since",
    ("concerning", "down"): "Worse since",
    ("changed", "up"): "Higher since",
    ("changed", "down"): "Lower since",
}
MOVING: dict[tuple[Meaning, str], str] = {
    ("improving", "up"): "Improving",
    ("improving", "down"): "Improving",
    ("concerning", "up"): "Getting worse",
    ("concerning", "down"): "Getting worse",
    ("changed", "up"): "Rising",
    ("changed", "down"): "Falling",
}
GRADES = {
    Decimal(1): "outstanding",
    Decimal(2): "good",
    Decimal(3): "requires improvement",
    Decimal(4): "inadequate",
}
"""What the contract calls an audit's grades."""

GOOD: dict[Meaning, str] = {"improving": " (better)", "concerning": " (worse)", "changed": ""}


def heading_of(said: Signalled) -> str:
    """
    The signal in a few words, of the closed list: "Better since April".

    Of a team or worker who count fewer than 5 a month, a percentage is "Too few to say".
    """
    if said.too_few:
        return "Too few to say"
    if said.signal.kind == "early":
        return "Too early to say"
    if not said.signal.now:
        return "No real change"
    first = said.signal.now[0]
    if first.rule == "run" or (first.rule == "trend" and first.meaning == "changed"):
        return f"{SINCE[first.meaning, first.way]} {_since(first.months[0], said)}"
    if first.rule == "trend":
        return MOVING[first.meaning, first.way]
    return f"Unusually {'high' if first.way == 'up' else 'low'}"


def sentence_of(said: Signalled) -> str:
    """Why it says so, with the numbers: "Within its usual range, 84.7% to 98.2%." """
    signal = said.signal
    if said.too_few:
        return f"Fewer than {FEW} are counted in a month on average: one child would be a signal."
    if signal.kind == "early":
        return _too_few(said)
    if not signal.now:
        return f"Within its usual range, {usual_range(said)}.{_few(said)}"
    told = [reason_of(one, said) for one in signal.now]
    return f"{'; '.join(told)}. The usual range is {usual_range(said)}."


def finding_of(said: Signalled) -> str:
    """
    The title of a large chart: what it shows, whole.

    "Stepped up in November 2017 and has held. October 2018 is low, but not unusual."
    """
    signal, heading = said.signal, heading_of(said)
    if signal.kind == "early":
        return f"{heading}: {_too_few(said)}"
    if not signal.now:
        stepped, latest = _stepped(said), _latest(said)
        return f"{stepped}. {latest}." if stepped else f"{heading}. {latest}."
    first = signal.now[0]
    count, side = len(first.months), "above" if first.way == "up" else "below"
    match first.rule:
        case "run":
            return f"{heading}: {count} months running {side} the average."
        case "trend":
            move = "higher" if first.way == "up" else "lower"
            return f"{heading}: {count} months running, each {move} than the one before."
    than = _than_usual(said)
    return f"{heading} in {month_in_words(first.months[-1])}{', and ' + than if than else ''}."


def beside(said: Signalled) -> str:
    """
    The second line under a heading: what else is so, or which way it goes over the window.

    "worse than usual" under "Unusually high", which does not say whether that is good; "but getting worse"
    where two rules say different things; else "rising over 24 months", or "but slowly rising".
    """
    signal = said.signal
    if said.too_few:
        return f"fewer than {FEW} counted in a month"
    if signal.kind == "early":
        return f"{signal.months} month{'' if signal.months == 1 else 's'} of figures"
    return ", ".join(part for part in (_than_usual(said), _otherwise(said)) if part)


def _than_usual(said: Signalled) -> str:
    """Whether an unusual figure is good, as its heading names only which way the number went."""
    if not said.signal.now or said.signal.now[0].rule in ("run", "trend"):
        return ""
    return {"improving": "better than usual", "concerning": "worse than usual", "changed": ""}[
        said.signal.now[0].meaning
    ]


def _otherwise(said: Signalled) -> str:
    """What another rule says against the heading, or which way the figure goes over the window."""
    signal, course = said.signal, said.direction.course
    against = [one for one in signal.now[1:] if one.way != signal.now[0].way]
    if against:
        moved = MOVING[against[0].meaning, against[0].way].lower()
        return f"but {moved} for {len(against[0].months)} months"
    if course == "level" or (signal.now and signal.now[0].rule == "trend"):
        return ""
    slowly = "" if signal.now else "but slowly "
    return f"{slowly}{course} over {said.direction.months} months"


def reason_of(fired: Fired, said: Signalled) -> str:
    """A rule that fired, in words, with its months."""
    count, last = len(fired.months), month_in_words(fired.months[-1])
    side, centre = "above" if fired.way == "up" else "below", _centre(said, fired.months[-1])
    match fired.rule:
        case "outside":
            return f"{last} is {side} the usual range"
        case "run":
            return f"{count} months running {side} the average of {centre}, to {last}"
        case "trend":
            move = "higher" if fired.way == "up" else "lower"
            return f"{count} months running, each {move} than the one before, to {last}"
    edge = "top" if fired.way == "up" else "bottom"
    if count > 3:
        return f"{count} months up to {last} are near the {edge} of the usual range or beyond it"
    months = _listed([month_in_words(month) for month in fired.months])
    return f"{months} are near the {edge} of the usual range or beyond it"


def mark_of(fired: Fired) -> str:
    """A rule that fired, as a mark beside a month: "run above (better)"."""
    marks = {
        "run": ("run above", "run below"),
        "outside": ("unusually high", "unusually low"),
        "trend": ("rising", "falling"),
        "two of three": ("near the top", "near the bottom"),
    }
    return marks[fired.rule][fired.way == "down"] + GOOD[fired.meaning]


def usual_range(said: Signalled) -> str:
    """The limits at the newest figure: "84.7% to 98.2%"; empty where they are not known."""
    lines, unit = said.signal.lines, said.measure.unit
    if lines is None:
        return ""
    return f"{level(lines.lower, unit)} to {level(lines.upper, unit)}"


def direction_in_words(direction: Direction, unit: Unit) -> str:
    """ "Rising (better), about 0.5 points a month, over 24 months"."""
    match direction.course:
        case "early":
            return "Too early to say"
        case "level":
            return f"No clear direction over {direction.months} months"
    assert direction.slope is not None and direction.meaning is not None
    name = direction.course.capitalize() + GOOD[direction.meaning]
    return f"{name}, about {_pace(abs(direction.slope), unit)} a month, over {direction.months} months"


def assurance_in_words(said: Signalled) -> str:
    """What to expect of the target without any change; empty without a target or limits."""
    if not said.assurance or said.target is None:
        return ""
    goal = goal_of(said.target, said.measure.unit)
    match said.assurance:
        case "consistently met":
            return f"The target of {goal} is consistently met: it is on the good side of the usual range."
        case "hit and miss":
            return f"The target of {goal} is hit and miss: it lies in the usual range, so chance decides."
    return f"The target of {goal} is consistently missed: it is beyond the usual range. It needs a change."


def stretch_in_words(said: Signalled) -> str:
    """Whether the target to come asks for more than is done already; empty where that cannot be said."""
    stretch, target = said.stretch, said.aim.target
    if target is None or not stretch.reach:
        return ""
    goal = goal_of(target, said.measure.unit)
    match stretch.reach:
        case "already reached":
            return (
                f"{goal} is no stretch: it was reached in {stretch.reached} of the last "
                f"{stretch.months} months."
            )
        case "within the usual range":
            return (
                f"{goal} is no stretch: it was not reached in the last {stretch.months} months, "
                "but lies in the usual range."
            )
    return (
        f"{goal} is a stretch: it was not reached in the last {stretch.months} months "
        f"and is beyond the usual range."
    )


def forecast_in_words(said: Signalled) -> str:
    """Where it will be as things go, with its range, how that was reached, and whether the target is met."""
    forecast, unit = said.forecast, said.measure.unit
    if forecast is None:
        return ""
    when = month_in_words(forecast.month)
    about = f"As things go, about {level(forecast.value, unit)} by {when}"
    if forecast.lower == forecast.upper:
        return f"{about}: it has not moved in {forecast.months} months.{_outlook(said)}"
    between = f"{level(forecast.lower, unit)} to {level(forecast.upper, unit)}"
    how = {
        "level": f"the average of {forecast.months} months, which have no clear direction",
        "line": f"the line through {forecast.months} months, carried on for {forecast.ahead} months",
        "carry": f"the last figure, as each month hangs on the one before, {forecast.ahead} months on",
    }
    return f"{about}, and 19 times in 20 from {between} ({how[forecast.method]}).{_outlook(said)}"


def spread_in_words(spread: Distribution, measure: Measure) -> str:
    """The number of each value behind a mean: "8 at 2 (good), 1 at 4 (inadequate)." """
    names = GRADES if measure.section == "Quality" else {}
    told = []
    for value, count in spread.counts:
        name = names.get(value)
        told.append(f"{count:,} at {plain(value)}" + (f" ({name})" if name else ""))
    return f"{', '.join(told)}."


def level(value: float, unit: Unit) -> str:
    """A limit or forecast for a reader: as a figure is shown, but parts of a count to one place."""
    if unit == "count":
        return f"{rounded(value, 0):,}" if value == int(value) else f"{rounded(value, 1):,}"
    return shown(value, unit)


def goal_of(target: float, unit: Unit) -> str:
    """A target as it was set, without needless decimals."""
    return f"{target:g}%" if unit == "percent" else f"{target:g}"


def month_in_words(month: str) -> str:
    """
    A month named YYYY-MM, in full.

    >>> month_in_words("2018-05")
    'May 2018'
    """
    return f"{date.fromisoformat(month + '-01'):%B %Y}"


def _stepped(said: Signalled) -> str:
    """Which way the average moved at the newest step, where limits are known on both its sides."""
    if not said.steps:
        return ""
    month = said.steps[-1].month
    before = [one.lines for one in said.signal.charted if one.lines and one.point.month < month]
    after = said.signal.lines
    if not before or after is None or said.signal.charted[-1].phase == 0:
        return ""
    was, now = before[-1].centre, after.centre
    way = "up" if now > was else "down" if now < was else ""
    return f"Stepped {way} in {month_in_words(month)} and has held" if way else ""


def _latest(said: Signalled) -> str:
    """Where the newest figure lies in its usual range."""
    known = [one for one in said.signal.charted if one.lines is not None]
    point, lines = known[-1].point, known[-1].lines
    assert lines is not None and point.value is not None, "A month with limits has a figure."
    month = month_in_words(point.month)
    if point.value < lines.centre - 2 * (lines.centre - lines.lower) / 3:
        return f"{month} is low, but not unusual"
    if point.value > lines.centre + 2 * lines.third:
        return f"{month} is high, but not unusual"
    return f"{month} is within the usual range"


def _since(month: str, said: Signalled) -> str:
    """The month alone where it is one of the last 12, so that nobody can mistake its year; else in full."""
    recent = [point.month for point in said.series.points[-12:]]
    return month_in_words(month) if month not in recent else month_in_words(month).split()[0]


def _too_few(said: Signalled) -> str:
    count = said.signal.months
    since = ""
    marks = [*(f"{one.on:%Y-%m}" for one in said.breaks), *(one.month for one in said.steps)]
    if marks:
        since = f" since {month_in_words(max(marks))}"
    have = "1 month has a figure" if count == 1 else f"{count} months have a figure"
    return f"{have}{since}; with fewer than {ENOUGH} the usual range is not known."


def _few(said: Signalled) -> str:
    """A usual range that is almost every percentage there is says next to nothing."""
    lines = said.signal.lines
    if said.signal.chart == "XmR" or lines is None or lines.upper - lines.lower < 80:
        return ""
    return " So few are counted that hardly any figure would stand out."


def _centre(said: Signalled, month: str) -> str:
    lines = next(one.lines for one in said.signal.charted if one.point.month == month)
    return level(lines.centre, said.measure.unit) if lines else ""


def _pace(slope: float, unit: Unit) -> str:
    places = 1 if slope >= 0.05 else 2
    amount = f"{rounded(slope, places)}" if rounded(slope, places) else "less than 0.01"
    return f"{amount} points" if unit == "percent" else amount


def _outlook(said: Signalled) -> str:
    if not said.outlook or said.aim.target is None:
        return ""
    goal = goal_of(said.aim.target, said.measure.unit)
    match said.outlook:
        case "on course":
            return f" The target of {goal} will be met if nothing changes."
        case "could go either way":
            return f" The target of {goal} could be met or missed."
    return f" The target of {goal} will be missed unless something changes."


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
