"""Children by age or ethnic group, beside the children of the authority, with over-representation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from waymark.measures.measure import Measure
from waymark.reports.charts.picture import BLUE, INK, NARROW, WIDE, Picture, Spec, spec
from waymark.reports.numbers import plain, rounded
from waymark.scorecards.characteristics import UNKNOWN, Characteristic, Group

COLUMNS = ("group", "count", "share", "people", "people_share", "rate_per_10000", "ratio", "ratio_low",
           "ratio_high")  # fmt: skip
WHICH = {"age": "by age", "ethnicity": "by ethnic group"}


def groups_picture(measure: Measure, which: Characteristic, groups: Sequence[Group]) -> Picture:
    """
    The share of each group among the children counted (bars) and among all children (marks).

    Where ratios can be told the sentence says which groups are over- or under-represented beyond chance.
    """
    title = f"{measure.title} {WHICH[which]}"
    data = [_datum(group) for group in groups if group.name != UNKNOWN]
    return Picture(
        title=title,
        says=_sentence(title, groups),
        header=COLUMNS,
        table=tuple(tuple(plain(v) if not isinstance(v, str) else v for v in _line(g)) for g in groups),
        wide=spec(title, data, _layers(data), WIDE, 34 * len(data) + 10),
        narrow=spec(title, data, _layers(data), NARROW, 34 * len(data) + 10),
        labels=tuple(group.name for group in groups if group.name != UNKNOWN),
    )


def _line(group: Group) -> tuple[Any, ...]:
    return (group.name, float(group.count), group.share, _float(group.people), group.people_share, group.rate,
            group.ratio, group.low, group.high)  # fmt: skip


def _float(value: int | None) -> float | None:
    return None if value is None else float(value)


def _datum(group: Group) -> dict[str, Any]:
    return {
        "group": group.name,
        "share": group.share,
        "people": group.people_share,
        "text": f"{group.count:,}",
        "here": "Of those counted",
        "all": "Of all children",
    }


def _sentence(title: str, groups: Sequence[Group]) -> str:
    known = [group for group in groups if group.name != UNKNOWN]
    unknown = next((group.count for group in groups if group.name == UNKNOWN), 0)
    said = [f"{title}: " + ", ".join(f"{group.name} {group.count:,}" for group in known) + "."]
    for group in known:
        if group.beyond_chance and group.ratio and group.low and group.high:
            times = f"{rounded(group.ratio, 1)} times the rate of other children"
            between = f"{rounded(group.low, 1)} to {rounded(group.high, 1)}"
            said.append(f"{group.name} is {group.beyond_chance}-represented: {times} ({between}).")
    if unknown:
        said.append(f"Of {unknown:,} it is not known.")
    if not any(group.people for group in known):
        said.append("Without the population of each group nobody can say who is over-represented.")
    return " ".join(said)


def _layers(data: list[dict[str, Any]]) -> list[Spec]:
    names = [line["group"] for line in data]
    y = {"field": "group", "type": "nominal", "sort": names, "title": None,
         "axis": {"grid": False, "ticks": False, "domain": False}}  # fmt: skip
    x = {"field": "share", "type": "quantitative", "title": "Share of children",
         "axis": {"labelExpr": "datum.label + '%'", "tickCount": 5}}  # fmt: skip
    marks = {"domain": ["Of those counted", "Of all children"], "range": [BLUE, INK]}
    return [
        {"mark": {"type": "bar", "height": 18},
         "encoding": {"y": y, "x": x, "color": {"field": "here", "scale": marks, "title": None}}},
        {"mark": {"type": "tick", "thickness": 4, "height": 26},
         "encoding": {"y": y, "x": {"field": "people", "type": "quantitative"},
                      "color": {"field": "all", "scale": marks, "title": None}}},
        {"mark": {"type": "text", "align": "left", "dx": 5},
         "encoding": {"y": y, "x": x, "text": {"field": "text"}}},
    ]  # fmt: skip
