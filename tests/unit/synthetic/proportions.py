"""The facts of official-2024.csv, counted straight from a story as at 31 March 2024."""

from collections import Counter
from datetime import date, timedelta

from waymark.dates import age_on
from waymark.synthetic.story import Child, Episode, Story
from waymark.synthetic.truth.cohorts import cohorts_at, latest_status, on_short_break

DAY, YEAR = date(2024, 3, 31), date(2023, 4, 1)
ADOPTED, GUARDIANS = {"E11", "E12"}, {"E43", "E44", "E45", "E46", "E47", "E48"}


def proportions(story: Story) -> dict[str, float]:
    """Each fact of the file by its name there."""
    cohorts = cohorts_at(story.children, DAY)
    care = cohorts.looked_after
    ended = [e for c in story.children for e in c.episodes if _ended(c, e)]
    why = Counter(e.ceased_reason for e in ended)
    in_year = [c for c in story.children if _looked_after_in_year(c)]
    gone = [n for n in (_times_missing(c) for c in in_year) if n]
    return {
        "started in the year for each looked after": _starts(story) / len(care),
        "ceased in the year for each looked after": len(ended) / len(care),
        "looked after in the year for each looked after": len(in_year) / len(care),
        "three or more placements in the year": sum(map(_moved_about, care)) / len(care),
        "placed outside the authority": sum(map(_outside, care)) / len(care),
        "ceased by adoption": sum(why[code] for code in ADOPTED) / len(ended),
        "ceased by special guardianship": sum(why[code] for code in GUARDIANS) / len(ended),
        "went missing in the year": len(gone) / len(in_year),
        "missing more than once of those who went": sum(n > 1 for n in gone) / len(gone),
        "missing episodes for each who went": sum(gone) / len(gone),
        **_leavers("17 and 18", [c for c in cohorts.care_leavers if age_on(c.born, DAY) <= 18]),
        **_leavers("19 to 21", [c for c in cohorts.care_leavers if age_on(c.born, DAY) >= 19]),
    }


def _leavers(ages: str, children: list[Child]) -> dict[str, float]:
    known = [latest_status(child, DAY) for child in children]
    return {
        f"in touch at {ages}": sum(s.in_touch == "Y" for s in known) / len(known),
        f"in education or work at {ages}": sum((s.activity or "G")[0] in "FP" for s in known) / len(known),
        f"in a suitable home at {ages}": sum(s.suitable == "Y" for s in known) / len(known),
    }


def _starts(story: Story) -> int:
    return sum(
        e.start_reason == "S" and YEAR <= e.started <= DAY and not on_short_break(c, e.started)
        for c in story.children
        for e in c.episodes
    )


def _ended(child: Child, e: Episode) -> bool:
    if e.ceased is None or not YEAR <= e.ceased <= DAY or e.ceased_reason in (None, "X1"):
        return False
    return not on_short_break(child, e.ceased - timedelta(days=1))


def _looked_after_in_year(child: Child) -> bool:
    if all(status.status in ("V3", "V4") for status in child.legal_statuses):
        return False
    return any(e.started <= DAY and (e.ceased is None or e.ceased > YEAR) for e in child.episodes)


def _times_missing(child: Child) -> int:
    def in_care(day: date) -> bool:
        return any(e.started <= day and (e.ceased is None or e.ceased >= day) for e in child.episodes)

    return sum(m.type == "M" and YEAR <= m.started <= DAY and in_care(m.started) for m in child.missing)


def _moved_about(child: Child) -> bool:
    homes = [p for p in child.placements if p.started <= DAY and (p.ended is None or p.ended > YEAR)]
    return sum(not p.type.startswith("T") for p in homes) >= 3


def _outside(child: Child) -> bool:
    here = [p for p in child.placements if p.started <= DAY and (p.ended is None or p.ended > DAY)]
    return any(p.authority != "E09000099" for p in here)
