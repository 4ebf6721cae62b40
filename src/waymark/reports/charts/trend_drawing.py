"""
The drawing of a trend: targets as a band, the usual range dashed with its average, every line named on it.

Words go where nothing else is; those that find no room are still in the alternative text and the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from waymark.measures.measure import Unit
from waymark.reports.charts import svg
from waymark.reports.charts.layout import ROW, Layout, as_path, lines_of_trace
from waymark.reports.charts.process import Change, Stretch
from waymark.reports.charts.room import Box, Point, Room
from waymark.reports.days import short_month
from waymark.reports.numbers import shown
from waymark.reports.page.trace import Aim
from waymark.reports.scorecard.wording import target
from waymark.reports.signals.words import level


@dataclass(frozen=True)
class Named:
    """Words beside the end of a line, at its height."""

    y: float
    text: str
    colour: str
    bold: bool = False
    size: float = svg.SIZE


def drawn(layout: Layout, lower_is_better: bool, changes_at: float) -> str:
    """Everything inside the drawing; `changes_at` is where the words above the plot begin."""
    room = Room(
        [*lines_of_trace(layout), *_limit_lines(layout), *_uprights(layout, changes_at)],
        (layout.size.left, layout.scale.top - 2, layout.end, layout.scale.bottom),
    )
    in_band = _band_words(layout, room, lower_is_better)
    on_plot = [*_before_words(layout, room), *(() if layout.size.is_wide else _narrow_words(layout, room))]
    beside = _beside(layout, lower_is_better, named_aims=not in_band) if layout.size.is_wide else []
    return "".join(
        (
            svg.area(layout.trace.band, svg.BAND),
            *_grid(layout),
            svg.path(layout.trace.aim, svg.AIM, 1.5),
            svg.path(layout.trace.limit, svg.AIM, 1.2, "2 3"),
            *_usual(layout),
            svg.path(layout.trace.breaks, svg.INK, 1.4, "5 3"),
            *_changes(layout, changes_at),
            *_figures(layout),
            *_months(layout),
            _axis_words(layout),
            *in_band,
            *on_plot,
            *beside,
        )
    )


def rows_above(layout_changes: tuple[Change, ...]) -> int:
    """How many lines of words above the plot tell where changes began."""
    return min(2, len(layout_changes))


def _grid(layout: Layout) -> Iterator[str]:
    for tick in layout.ticks:
        y = layout.scale.y(tick)
        yield svg.path(f"M{layout.size.left} {y:g}H{layout.end:g}", svg.GRID)
        text = f"{tick:,g}%" if layout.unit == "percent" else f"{tick:,g}"
        yield svg.words(layout.size.left - 7, y + 4, text, size=layout.size.text, anchor="end")


def _usual(layout: Layout) -> Iterator[str]:
    for stretch in layout.process.stretches:
        for which in ("lower", "upper"):
            for line in layout.level(stretch, which):
                yield svg.path(as_path(line), svg.USUAL, 1.3, "5 4")
        for line in layout.level(stretch, "centre"):
            yield svg.path(as_path(line), svg.USUAL, 1.6)


def _figures(layout: Layout) -> Iterator[str]:
    trace, outside = layout.trace, layout.process.outside or {}
    yield svg.path(trace.line, svg.LINE, 2)
    for at, value in enumerate(layout.process.values):
        x = layout.across[at]
        if value is None:
            yield svg.gap(x, layout.scale.bottom, 14)
            continue
        y, newest = layout.scale.y(value), at == len(layout.process.values) - 1
        if at in outside:
            yield svg.diamond(x, y, 7.5 if newest else 6.5, svg.SIGNAL[outside[at]])
        else:
            yield svg.dot(x, y, 5.5 if newest else 2.6)


def _months(layout: Layout) -> Iterator[str]:
    """The foot: a tick for each month, a name for as many as there is room for, the newest always."""
    bottom, count = layout.scale.bottom, len(layout.across)
    every = -(-count // layout.size.labels)
    yield svg.path(f"M{layout.size.left} {bottom:g}H{layout.end:g}", svg.INK)
    for at, x in enumerate(layout.across):
        named = (count - 1 - at) % every == 0
        yield svg.path(f"M{x:g} {bottom:g}v{6 if named else 3}", svg.INK if named else svg.USUAL)
        if named:
            last = at == count - 1 and not layout.size.is_wide
            text = short_month(layout.process.months[at])
            yield svg.words(
                layout.end if last else x, bottom + 21, text, size=layout.size.text,
                anchor="end" if last else "middle",
            )  # fmt: skip


def _axis_words(layout: Layout) -> str:
    """Where the axis starts, where that is not at nought."""
    first = layout.ticks[0]
    if first == 0:
        return ""
    text = f"The axis starts at {first:,g}{'%' if layout.unit == 'percent' else ''}."
    return svg.words(layout.size.left, layout.scale.bottom + 41, text, size=13)


def _changes(layout: Layout, top: float) -> Iterator[str]:
    """A dotted line where each change began, in the colour of what it means, with its words above."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows_above(layout.process.changes))]
    for change in layout.process.changes:
        x, colour = layout.edge(change.place), svg.SIGNAL[change.kind]
        yield svg.path(f"M{x:g} {top:g}V{layout.scale.bottom:g}", colour, 1.6, "2 3")
        placed = _above(change, x, layout, taken)
        if placed is not None:
            at, text, row = placed
            y = top + 12 + row * ROW
            yield svg.words(at, y, text, colour, layout.size.text, bold=True)


def _above(
    change: Change, x: float, layout: Layout, taken: list[list[tuple[float, float]]]
) -> tuple[float, str, int] | None:
    """Where the words of a change stand: right of its line, or left where that has more room."""
    size, left, right = layout.size.text, 2.0, layout.size.width - 4.0
    ahead = right - x - 6 >= x - 6 - left or svg.width_of(change.text, size, True) <= right - x - 6
    text = svg.shortened(change.text, right - x - 6 if ahead else x - 6 - left, size, True)
    wide = svg.width_of(text, size, True)
    at = x + 6 if ahead else x - 6 - wide
    for row, spans in enumerate(taken):
        if all(at > end + 8 or at + wide < start - 8 for start, end in spans):
            spans.append((at, at + wide))
            return at, text, row
    return None


def _band_words(layout: Layout, room: Room, lower_is_better: bool) -> list[str]:
    """What the band is, written in it, or above or below it, where there is room."""
    aim = layout.aims[-1]
    if aim.aim is None:
        return []
    size = layout.size.text
    text = _aim_words(aim, layout.unit, lower_is_better, layout.size.is_wide)
    wide = svg.width_of(text, size)
    heights = [layout.scale.y(value) for value in (aim.aim, aim.limit) if value is not None]
    low, high = max(heights), min(heights)
    bases = ([(low + high) / 2 + 5] if low - high > 20 else []) + [high - 6, low + 16]
    box = room.first_free(_boxes(layout, wide, bases, size))
    return [] if box is None else [svg.words(box[0], box[3] - 3, text, svg.ON_BAND, size)]


def _aim_words(aim: Aim, unit: Unit, lower_is_better: bool, long: bool) -> str:
    if aim.limit is None:
        return f"Aim {target(aim.aim, unit)}"
    worst = "maximum" if lower_is_better else "minimum"
    limit, goal = target(aim.limit, unit), target(aim.aim, unit)
    return (
        f"Between the {worst} ({limit}) and the aim ({goal})" if long else f"Aim {goal}, {worst[:3]} {limit}"
    )


def _before_words(layout: Layout, room: Room) -> list[str]:
    """The usual range of each stretch before the newest, under or over it."""
    found = []
    for stretch in layout.process.stretches:
        if stretch.is_newest:
            continue
        at = stretch.latest
        text = f"Before: average {level(at.centre, layout.unit)}, usual range {_range(stretch, layout.unit)}"
        found += _on_stretch(layout, room, stretch, text)
    return found


def _narrow_words(layout: Layout, room: Room) -> list[str]:
    """The newest figure and the usual range, where lines have no names beside them."""
    found, unit, size = [], layout.unit, layout.size.text
    last, latest = layout.process.values[-1], layout.trace.latest
    if last is not None and latest is not None:
        text = shown(last, unit)
        wide = svg.width_of(text, size + 2, True)
        left, y = layout.end - wide, latest[1]
        box = room.first_free(
            [(left, base - size, layout.end, base + 3) for base in (y - 13, y + 24, y - 28)]
        )
        if box is not None:
            found.append(svg.words(box[2], box[3] - 3, text, svg.LINE, size + 2, "end", bold=True))
    newest = layout.process.newest
    if newest is not None:
        found += _on_stretch(layout, room, newest, f"Usual {_range(newest, unit)}")
    return found


def _on_stretch(layout: Layout, room: Room, stretch: Stretch, text: str) -> list[str]:
    size = layout.size.text
    lower = [layout.scale.y(one.lower) for _, one in stretch.lines]
    upper = [layout.scale.y(one.upper) for _, one in stretch.lines]
    bases = [max(lower) + 17, min(upper) - 7, max(lower) - 7, min(upper) + 17]
    start, end = layout.edge(stretch.lines[0][0]) + 4, layout.edge(stretch.lines[-1][0] + 1)
    box = room.first_free(_boxes(layout, svg.width_of(text, size), bases, size, start, end))
    return [] if box is None else [svg.words(box[0], box[3] - 3, text, svg.USUAL_WORDS, size)]


def _boxes(
    layout: Layout, wide: float, bases: list[float], size: float, start: float = 0, end: float = 0
) -> Iterator[Box]:
    """Boxes for words whose feet are at one of `bases`, from the left on."""
    first = max(start, layout.size.left + 8.0)
    for base in bases:
        for step in range(24):
            left = first + step * 24
            if left + wide <= (end or layout.end):
                yield left, base - size, left + wide, base + 3


def _beside(layout: Layout, lower_is_better: bool, named_aims: bool) -> list[str]:
    """The names of the lines beside their ends, moved apart where they would touch."""
    unit, wanted = layout.unit, []
    last, latest, newest = layout.process.values[-1], layout.trace.latest, layout.process.newest
    if last is not None and latest is not None:
        text = f"{shown(last, unit)} in {short_month(layout.process.months[-1])}"
        wanted.append(Named(latest[1], text, svg.LINE, True, 15))
    if newest is not None:
        at = newest.latest
        for name, value, bold in (("Usual high", at.upper, False), ("Average", at.centre, True),
                                  ("Usual low", at.lower, False)):  # fmt: skip
            text = f"{name} {level(value, unit)}"
            wanted.append(Named(layout.scale.y(value), text, svg.USUAL_WORDS, bold))
    aim = layout.aims[-1]
    if named_aims and aim.aim is not None:
        wanted.append(Named(layout.scale.y(aim.aim), f"Aim {target(aim.aim, unit)}", svg.ON_BAND))
        if aim.limit is not None:
            worst = "Maximum" if lower_is_better else "Minimum"
            text = f"{worst} {target(aim.limit, unit)}"
            wanted.append(Named(layout.scale.y(aim.limit), text, svg.ON_BAND))
    x = layout.end + 8
    return [
        svg.words(x, one.y + 5, one.text, one.colour, one.size, bold=one.bold)
        for one in _apart(sorted(wanted, key=lambda one: one.y), layout.scale.bottom)
    ]


def _apart(names: list[Named], bottom: float) -> list[Named]:
    """Moved down where they would touch, and back up from the foot where they would run past it."""
    placed: list[Named] = []
    for name in names:
        placed.append(replace(name, y=max(name.y, placed[-1].y + ROW if placed else name.y)))
    least = bottom
    for at in reversed(range(len(placed))):
        placed[at] = replace(placed[at], y=min(placed[at].y, least))
        least = placed[at].y - ROW
    return placed


def _limit_lines(layout: Layout) -> Iterator[list[Point]]:
    for stretch in layout.process.stretches:
        for which in ("lower", "centre", "upper"):
            yield from layout.level(stretch, which)


def _uprights(layout: Layout, top: float) -> Iterator[list[Point]]:
    for change in layout.process.changes:
        x = layout.edge(change.place)
        yield [(x, top), (x, layout.scale.bottom)]


def _range(stretch: Stretch, unit: Unit) -> str:
    return f"{level(stretch.latest.lower, unit)} to {level(stretch.latest.upper, unit)}"
