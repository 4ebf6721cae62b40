"""
Make up an authority: the contract's tables or the returns a council makes, and beside them the truth.

The same arguments give the same bytes. `waymark-truth.json` holds the true figures of the clean data,
whatever faults were planted after; `waymark-faults.json` lists those.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePath

from waymark.dates import FIRST_DAY, LAST_DAY, shift_months
from waymark.synthetic.allocation import Rota, allocate
from waymark.synthetic.authority import IMPROVING, TRENDS
from waymark.synthetic.authority import authority as authority_with
from waymark.synthetic.chance import Chance
from waymark.synthetic.details import tell_details
from waymark.synthetic.faults import plant
from waymark.synthetic.journeys import children as told_children
from waymark.synthetic.quality import audit, oversee
from waymark.synthetic.recording import write_up
from waymark.synthetic.resources import resources
from waymark.synthetic.returns.ways import ALL, STANDARD, WAYS, Writing, written_by_us
from waymark.synthetic.staffing import staffing
from waymark.synthetic.story import Story
from waymark.synthetic.truth import PERIODS, Figure, Truth, truth_of
from waymark.synthetic.workforce import workforce
from waymark.synthetic.world import World

AUTHORITY = "E09000099"
"""A code no authority has."""
TRUTH_FILE, FAULTS_FILE = "waymark-truth.json", "waymark-faults.json"
LONGEST = 30


class CannotSynthesise(ValueError):
    """What was asked for cannot be made; the message says what to change."""


@dataclass(frozen=True)
class _Asked:
    as_at: date
    children: int
    years: int
    seed: int
    faults: float
    authority: str
    write: str
    trend: str


def synthesise(
    folder: Path,
    as_at: date,
    children: int = 2000,
    years: int = 3,
    seed: int = 1,
    faults: float = 0.0,
    authority: str = AUTHORITY,
    progress: Callable[[str], None] | None = None,
    write: str = STANDARD,
    trend: str = IMPROVING,
) -> Truth:
    """
    Write a made-up authority to `folder` and return the truth about it.

    `children` is how many were known at some time in the `years` up to `as_at`; about 7,500 in three
    years make a middling authority with 1,000 children in need. `faults` is the share of rows given a
    recording mistake. `write` is one of `WAYS`, or `all` for every one of them, each in a folder of its
    own. `trend` says which way its practice is going. Raises CannotSynthesise for a folder that holds
    something else, a day the working-day calendar does not reach, or a number out of range.
    """
    asked = _Asked(as_at, children, years, seed, faults, authority, write, trend)
    _check(asked)
    _make_room(folder)
    say = progress or (lambda _: None)
    say(f"Telling the journeys of {children} children")
    story = tell(as_at, children, years, seed, authority, trend)
    say("Writing the files")
    rows = _write_ways(folder, asked, story)
    say("Working out the truth")
    truth = truth_of(story, as_at)
    _write_json(folder / TRUTH_FILE, _truth_as_json(truth, asked, rows))
    if faults:
        say("Planting faults")
        _plant(folder, asked)
    return truth


def tell(
    as_at: date,
    children: int,
    years: int,
    seed: int,
    authority: str = AUTHORITY,
    trend: str = IMPROVING,
) -> Story:
    """The story of a made-up authority, before anything is written."""
    chance, first = Chance(seed), shift_months(as_at, -12 * years)
    if first is None:
        raise CannotSynthesise(f"{years} years before {as_at} is before any calendar. Ask for fewer.")
    world = World(authority_with(authority, first, as_at, chance, trend), chance, seed=seed)
    people = told_children(world, children)
    staff = workforce(world, people)
    rota = Rota(staff)
    allocate(world, people, rota)
    oversee(world, people, rota)
    audit(world, people)
    staffing(world, staff, rota)
    story = Story(people, staff, resources(world, people, staff))
    write_up(world, story)
    tell_details(world, story)
    return story


def _write_ways(folder: Path, asked: _Asked, story: Story) -> Mapping[str, object]:
    """Write it each way asked for; return the rows of every table, under the name of its way where many."""
    writing = Writing(story, asked.as_at, asked.authority, asked.years)
    if asked.write != ALL:
        return WAYS[asked.write](folder, writing)
    rows: dict[str, object] = {}
    for name, way in WAYS.items():
        (folder / name).mkdir(exist_ok=True)
        rows[name] = way(folder / name, writing)
    return rows


def _check(asked: _Asked) -> None:
    latest, first = shift_months(LAST_DAY, -12), shift_months(asked.as_at, -12 * (asked.years + LONGEST // 2))
    if latest is None or asked.as_at > latest:
        raise CannotSynthesise(f"Bank holidays are known to {LAST_DAY}. Choose an as-at day up to {latest}.")
    if not 1 <= asked.years <= LONGEST or first is None or first < FIRST_DAY:
        raise CannotSynthesise(
            f"{asked.years} years up to {asked.as_at} cannot be made: journeys begin up to {LONGEST // 2} "
            f"years before the first of them, and the calendar begins on {FIRST_DAY}. "
            f"Choose fewer years, at least one."
        )
    if asked.children < 1:
        raise CannotSynthesise("An authority needs at least one child. Choose 1 or more.")
    if asked.write not in (*WAYS, ALL):
        raise CannotSynthesise(f"There is no way to write {asked.write}. Choose {', '.join(WAYS)} or {ALL}.")
    if asked.faults and asked.write != STANDARD:
        raise CannotSynthesise(
            f"Faults are planted in the standard tables. Leave out the faults, or choose {STANDARD}."
        )
    if asked.trend not in TRENDS:
        raise CannotSynthesise(f"There is no trend called {asked.trend}. Choose {', '.join(TRENDS)}.")
    if not 0 <= asked.faults <= 1:
        raise CannotSynthesise(f"A fault rate of {asked.faults} is out of range. Choose one from 0 to 1.")


def _make_room(folder: Path) -> None:
    """An empty folder, or one we made before, whose files are replaced."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotSynthesise(f"{folder} cannot be made: {error.strerror}. Choose another folder.") from None
    made_before = (folder / TRUTH_FILE).exists()
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    others = [path for path in found if not (made_before and _ours(path.relative_to(folder)))]
    empty = [path for path in folder.iterdir() if path.is_dir() and not any(path.rglob("*"))]
    if others or empty:
        what = [*others, *empty][0].relative_to(folder)
        raise CannotSynthesise(f"{folder} already holds {what}. Choose an empty or a new folder.")
    for path in found:
        path.unlink()
    for path in sorted((path for path in folder.rglob("*")), reverse=True):
        path.rmdir()


def _ours(path: PurePath) -> bool:
    """Whether we wrote it: a file of a way, in a folder of the way where all were written."""
    inside = path.relative_to(path.parts[0]) if path.parts[0] in WAYS else path
    return path.as_posix() in (TRUTH_FILE, FAULTS_FILE) or written_by_us(inside.as_posix())


def _plant(folder: Path, asked: _Asked) -> None:
    planted = plant(folder, asked.faults, asked.seed, asked.as_at)
    about = "Faults planted in these files. row is the line in the file, the header being 1."
    _write_json(folder / FAULTS_FILE, {"about": about, "faults": [asdict(fault) for fault in planted]})


def _truth_as_json(truth: Truth, asked: _Asked, rows: Mapping[str, object]) -> dict[str, object]:
    return {
        "about": "The true figures of a made-up authority, from its own story. The truth is before faults.",
        "authority": asked.authority,
        "as_at": str(asked.as_at),
        "children": asked.children,
        "years": asked.years,
        "seed": asked.seed,
        "faults": asked.faults,
        "write": asked.write,
        "trend": asked.trend,
        "rows": dict(rows),
        "periods": dict(PERIODS),
        "figures": _figures_as_json(truth.figures),
        "months": {month: _figures_as_json(figures) for month, figures in truth.months.items()},
        "previous_year_end": str(truth.previous_year_end),
        "previous_year": _figures_as_json(truth.previous_year),
    }


def _figures_as_json(figures: Mapping[str, Figure]) -> dict[str, dict[str, int | float | None]]:
    return {
        slug: {
            "numerator": _plain(figure.numerator),
            "denominator": _plain(figure.denominator),
            "value": _plain(figure.value),
        }
        for slug, figure in figures.items()
    }


def _plain(number: int | Decimal | Fraction | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == int(number) else float(number)


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8", newline="\n")
