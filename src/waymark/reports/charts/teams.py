"""
Teams beside each other: a dot for each, and a grey bar where chance would put a team of that size.

The bar is where 19 teams in 20 of that size would fall if every team did the same as the whole service: the
95% limits of a funnel about the whole's percentage. A team that counts fewer than 5 is a ring and is not
compared. The number counted always stands beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from waymark.comparators.funnel import Limits, limits_at
from waymark.reports.charts import svg
from waymark.reports.charts.picture import Picture
from waymark.reports.numbers import plain, shown
from waymark.reports.page.scale import Scale, round_scale_of
from waymark.reports.scorecard.wording import made_of, target
from waymark.scorecards.scorecard import ScorecardRow
from waymark.signals.signal import Kind, meaning_of

FEWEST = 5
WIDE, NARROW, LINE = 1000, 290, 34


class NoTeams(LookupError):
    """The measure is not a percentage that a team has a figure of. The message says what to ask for."""


@dataclass(frozen=True)
class Team:
    """One team's row: `limits` None where too few are counted, `kind` whether it is better than chance."""

    row: ScorecardRow
    limits: Limits | None
    kind: Kind
    words: str


def teams_of(whole: ScorecardRow, rows: Sequence[ScorecardRow]) -> list[Team]:
    """Each team that counts anybody, set against the whole. Raises NoTeams."""
    measure, centre = whole.definition.measure, whole.figure.value
    if measure.unit != "percent" or centre is None:
        raise NoTeams(
            f"{measure.title} has no chart of teams: it needs a percentage with something counted. "
            "Ask for the scorecard by team instead: waymark scorecard --by team."
        )
    return [_team(row, centre) for row in rows if row.group is not None and row.figure.denominator]


def teams_picture(whole: ScorecardRow, rows: Sequence[ScorecardRow]) -> Picture:
    """The chart of the teams, wide and narrow, with its table. Raises NoTeams."""
    teams = teams_of(whole, rows)
    title = finding(whole, teams)
    says = f"{whole.definition.title} by team. {title} {KEY} {_told(teams)}"
    return Picture(
        title=title,
        says=says,
        header=("team", "numerator", "denominator", "value", "chance_low", "chance_high", "words"),
        table=tuple(_line(team) for team in teams),
        wide=_drawn(whole, teams, title, says, WIDE),
        narrow=_drawn(whole, teams, title, says, NARROW),
        labels=(whole.definition.title, *(team.words for team in teams), *(made_of(t.row) for t in teams)),
    )


KEY = (
    "Grey bar: where 19 teams in 20 of that size would fall if every team did the same as the whole service."
)


def finding(whole: ScorecardRow, teams: Sequence[Team]) -> str:
    """How many teams are further from the whole than chance explains."""
    beyond = [team for team in teams if team.words.endswith("chance explains")]
    overall = shown(whole.figure.value, "percent")
    if not beyond:
        return f"No team is further from {overall} than chance explains."
    if len(beyond) == 1:
        way = beyond[0].words[0].lower() + beyond[0].words[1:]
        return f"{beyond[0].row.called} is {way}; the whole service is at {overall}."
    return f"{len(beyond)} of {len(teams)} teams are further from {overall} than chance explains."


def _team(row: ScorecardRow, centre: float) -> Team:
    below, value = row.figure.denominator, row.figure.value
    if value is None or below is None or below < FEWEST:
        return Team(row, None, "early", "Too few to compare")
    limits = limits_at(centre, float(below), 100)
    if limits.low95 <= value <= limits.high95:
        return Team(row, limits, "same", "As expected for a team this size")
    high = value > limits.high95
    kind = meaning_of("up" if high else "down", row.definition.measure.better.polarity)
    return Team(row, limits, kind, f"{'Higher' if high else 'Lower'} than chance explains")


def _line(team: Team) -> tuple[str, ...]:
    figure, at = team.row.figure, team.limits
    bounds = (plain(at.low95), plain(at.high95)) if at else ("", "")
    return (team.row.called, plain(figure.numerator), plain(figure.denominator), plain(figure.value), *bounds,
            team.words)  # fmt: skip


def _told(teams: Sequence[Team]) -> str:
    return " ".join(
        f"{team.row.called}: {made_of(team.row)}, {shown(team.row.figure.value, 'percent')}, "
        f"{team.words[0].lower()}{team.words[1:]}."
        for team in teams
    )


def _drawn(whole: ScorecardRow, teams: Sequence[Team], title: str, says: str, width: int) -> str:
    is_wide = width == WIDE
    left, right = (430.0, 730.0) if is_wide else (10.0, width - 10.0)
    known = [team.row.figure.value for team in teams if team.row.figure.value is not None]
    ends = [end for team in teams if team.limits for end in (team.limits.low95, team.limits.high95)]
    lines = [value for value in (_tick(whole), whole.figure.value) if value is not None]
    scale, ticks = round_scale_of([*known, *ends, *lines], "percent", right, left)
    body, y = [], 0.0
    key = f"{whole.definition.title}. {KEY} {_marks(whole)}"
    head = ((title, 18.0 if is_wide else 16.0, svg.INK, True), (key, 13.0, svg.QUIET, False))
    for text, size, colour, bold in head:
        for line in svg.folded(text, width - 8, size, bold):
            y += size + 5
            body.append(svg.words(2, y, line, colour, size, bold=bold))
    y += 26
    for tick in (ticks[0], ticks[-1]):
        body.append(
            svg.words(
                scale.y(tick), y, f"{tick:g}%", size=13, anchor="middle" if is_wide else _side(tick, ticks)
            )
        )
    for team in teams:
        drawn, y = _wide_row(team, scale, y) if is_wide else _narrow_row(team, scale, y)
        body += [*drawn, *_bar(team, scale, y, left, right, whole)]
        y += 6 if is_wide else 24
        if not is_wide:
            body.append(svg.words(2, y, team.words, svg.SIGNAL[team.kind], 13, bold=_stands_out(team)))
    height = y + 26
    paper = f'<rect width="{width}" height="{height:g}" fill="{svg.WHITE}"/>'
    return svg.drawing(width, height, says, paper + "".join(body))


def _side(tick: float, ticks: Sequence[float]) -> str:
    return "start" if tick == ticks[0] else "end"


def _marks(whole: ScorecardRow) -> str:
    at = _tick(whole)
    line = "" if at is None else f" The tick is {target(at, 'percent')}."
    return f"Diamond: outside it. Ring: fewer than {FEWEST} counted.{line}"


def _wide_row(team: Team, scale: Scale, y: float) -> tuple[list[str], float]:
    y += LINE
    row, foot = team.row, y + 5
    name = svg.shortened(row.called, 230, 14, True)
    return [
        svg.path(f"M2 {y - 17:g}H{WIDE - 2}", svg.GRID),
        svg.words(2, foot, name, svg.INK, 14, bold=True),
        svg.words(320, foot, made_of(row), svg.INK, 14, "end"),
        svg.words(400, foot, shown(row.figure.value, "percent"), svg.INK, 14, "end", bold=True),
        svg.words(760, foot, team.words, svg.SIGNAL[team.kind], 14, bold=_stands_out(team)),
    ], y


def _narrow_row(team: Team, scale: Scale, y: float) -> tuple[list[str], float]:
    y += LINE
    row = team.row
    figure = f"{made_of(row)}, {shown(row.figure.value, 'percent')}"
    beside = svg.width_of(row.called, 14, True) <= NARROW - 16 - svg.width_of(figure, 13)
    name = svg.words(2, y, svg.shortened(row.called, NARROW - 8, 14, True), svg.INK, 14, bold=True)
    y += 0 if beside else 18
    return [name, svg.words(NARROW - 4, y, figure, svg.INK, 13, "end")], y + 18


def _bar(team: Team, scale: Scale, y: float, left: float, right: float, whole: ScorecardRow) -> Iterator[str]:
    """The team's line, where chance would put it, the target and its own mark."""
    yield svg.path(f"M{left:g} {y:g}H{right:g}", "#cecece")
    if team.limits is not None:
        low, high = scale.y(team.limits.low95), scale.y(team.limits.high95)
        yield svg.area(f"M{low:g} {y - 6:g}H{high:g}v12H{low:g}z", svg.CHANCE)
    at = _tick(whole)
    if at is not None:
        yield svg.path(f"M{scale.y(at):g} {y - 12:g}v24", svg.AIM, 1.6)
    value = team.row.figure.value
    if value is None:
        return
    x = scale.y(value)
    if team.limits is None:
        yield svg.ring(x, y, 5)
    elif _stands_out(team):
        yield svg.diamond(x, y, 7, svg.SIGNAL[team.kind])
    else:
        yield svg.dot(x, y, 6)


def _stands_out(team: Team) -> bool:
    return team.kind not in ("same", "early")


def _tick(whole: ScorecardRow) -> float | None:
    least = whole.definition.target_min
    return whole.target_upper if least is None else least
