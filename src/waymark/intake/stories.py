"""
What the records say of a child, checked across rows and tables. These flags change nothing.

Also the one thing worked out here: which child a placement or review is about, where the file gives
only the period of care.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from waymark.engines.extract import ROW_NUMBER
from waymark.intake.intake import FILE, SHEET, Intake
from waymark.intake.problems import Outcome, Problem
from waymark.intake.rules import RULES
from waymark.records.table import Table
from waymark.records.tables import BY_NAME

ONE_AT_A_TIME = ("referrals", "cin_plans", "cp_plans", "cla_episodes", "placements", "legal_statuses")
"""Tables of which a child should have one row open at a time."""

_BEFORE_BIRTH = 280
"""Days: a referral may be made up to 40 weeks before a birth."""

Tables = dict[str, pa.Table]
Columns = dict[str, frozenset[str]]


@dataclass(frozen=True)
class Story:
    """
    Where story flags are written: the tables, the file each came from, and the list of problems.

    `headings` says what a return calls a column, where a table was made from one.
    """

    tables: Mapping[str, pa.Table]
    columns: Mapping[str, frozenset[str]]
    files: Mapping[str, str]
    problems: list[Problem]
    headings: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, intake: Intake) -> Story:
        """The story of everything read, told into its problems."""
        return cls(intake.tables, intake.columns, intake.files, intake.problems, intake.headings)

    def flag(self, rule: str, table: str, column: str, rows: pa.Table, shown: str) -> None:
        """Flag every one of these rows."""
        self.note(rule, "flag", table, column, rows, shown)

    def note(self, rule: str, outcome: Outcome, table: str, column: str, rows: pa.Table, shown: str) -> None:
        """Note the rule on every one of these rows, showing what the column `shown` says."""
        source = self.headings.get(f"{table}.{column}", BY_NAME[table].by_name[column].source)
        sheets, files = _of_each(rows, SHEET, ""), _of_each(rows, FILE, self.files[table])
        places = zip(files, sheets, rows[ROW_NUMBER].to_pylist(), rows[shown].to_pylist(), strict=True)
        for file, sheet, row, value in places:
            said = "" if value is None else str(value)
            self.problems.append(Problem(file, row, source, rule, said, outcome, self._remedy(rule), sheet))

    def _remedy(self, rule: str) -> str:
        """The rule's remedy, naming the list of children that the council gave."""
        remedy = RULES[rule].remedy
        if "children.child" not in self.headings or "children" not in self.files:
            return remedy
        listed = self.files["children"]
        return remedy.replace("ssd_person", "any list of children" if " and " in listed else listed)


def _of_each(rows: pa.Table, name: str, otherwise: str) -> list[str]:
    return rows[name].to_pylist() if name in rows.column_names else [otherwise] * rows.num_rows


def add_children(intake: Intake) -> None:
    """Give placements and reviews without a child id the child whose period of care it is."""
    for name in ("placements", "cla_reviews"):
        if name in intake.tables and "child" not in intake.columns[name]:
            _add_child(name, intake.tables, intake.columns, intake.derived, Story.of(intake))


def note_stories(intake: Intake) -> None:
    """Flag children nobody lists, events before birth and after death, overlaps, and two open rows."""
    story, files = Story.of(intake), intake.files
    if "children" in files:
        _children_not_listed(story)
        _both_births(story)
        _outside_the_life(story)
    for name in ONE_AT_A_TIME:
        if name in files:
            _overlaps(story, BY_NAME[name])


def _add_child(name: str, tables: Tables, columns: Columns, derived: dict[str, str], story: Story) -> None:
    table = tables[name]
    child = pa.nulls(table.num_rows, pa.string())
    if {"child", "period_of_care"} <= columns.get("cla_episodes", frozenset()):
        pairs = tables["cla_episodes"].select(["period_of_care", "child"])
        lowest = pairs.group_by("period_of_care").aggregate([("child", "min")]).drop_null()
        place = pc.index_in(table["period_of_care"], value_set=lowest["period_of_care"].combine_chunks())
        child = lowest["child_min"].combine_chunks().take(place.combine_chunks())
    tables[name] = table.append_column("child", child)
    columns[name] = columns[name] | {"child"}
    derived[f"{name}.child"] = "ssd_cla_episodes.clae_cla_id"
    lost = tables[name].filter(pc.is_null(tables[name]["child"]))
    story.flag("child-not-found", name, "period_of_care", lost, "period_of_care")


def _children_not_listed(story: Story) -> None:
    listed = story.tables["children"]["child"].combine_chunks()
    for name, table in story.tables.items():
        if name != "children" and "child" in table.column_names:
            strange = pc.and_(
                pc.is_valid(table["child"]), pc.invert(pc.is_in(table["child"], value_set=listed))
            )
            if pc.any(strange).as_py():
                story.flag("child-not-in-person", name, "child", table.filter(strange), "child")
                _ask_about_lost_zeros(story, name, table.filter(strange), listed)


def _ask_about_lost_zeros(story: Story, name: str, strangers: pa.Table, listed: pa.Array) -> None:
    """Ask, for each child nobody lists, whether their id has lost the noughts that listed ids begin with."""
    widths = pc.unique(pc.utf8_length(listed.filter(pc.starts_with(listed, "0")))).to_pylist()
    for width in sorted(widths):
        padded = pc.utf8_lpad(strangers["child"], width, "0")
        changed = pc.and_(pc.not_equal(padded, strangers["child"]), pc.is_in(padded, value_set=listed))
        if pc.any(changed).as_py():
            story.note("lost-zeros", "ask", name, "child", strangers.filter(changed), "child")


def _both_births(story: Story) -> None:
    children = story.tables["children"]
    if {"born_on", "expected_on"} <= set(children.column_names):
        both = pc.and_(pc.is_valid(children["born_on"]), pc.is_valid(children["expected_on"]))
        story.flag("born-and-expected", "children", "expected_on", children.filter(both), "expected_on")


def _outside_the_life(story: Story) -> None:
    children = story.tables["children"]
    for name, table in story.tables.items():
        start = BY_NAME[name].role("start")
        if name == "children" or start is None or not {"child", start.name} <= set(table.column_names):
            continue
        place = pc.index_in(table["child"], value_set=children["child"].combine_chunks())
        day = table[start.name].cast(pa.int32())
        if "born_on" in children.column_names:
            born = children["born_on"].combine_chunks().cast(pa.int32()).take(place.combine_chunks())
            early = pc.less(day, pc.subtract(born, _BEFORE_BIRTH))
            _flag_known(story, "before-birth", name, start.name, table, early)
        if "died_on" in children.column_names:
            died = children["died_on"].combine_chunks().cast(pa.int32()).take(place.combine_chunks())
            _flag_known(story, "after-death", name, start.name, table, pc.greater(day, died))


def _flag_known(
    story: Story, rule: str, name: str, column: str, table: pa.Table, mask: pa.ChunkedArray
) -> None:
    if pc.any(mask).as_py():
        story.flag(rule, name, column, table.filter(pc.fill_null(mask, False)), column)


def _overlaps(story: Story, declared: Table) -> None:
    """Flag both rows of each pair that follow one another in start order and overlap or are both open."""
    start, end = declared.role("start"), declared.role("end")
    table = story.tables[declared.name]
    if start is None or end is None or not {"child", end.name} <= set(table.column_names):
        return
    table = table.filter(pc.is_valid(table["child"]))
    if table.num_rows < 2:
        return
    keys = [("child", "ascending"), (start.name, "ascending"), (ROW_NUMBER, "ascending")]
    place = [name for name in (FILE, SHEET) if name in table.column_names]
    table = table.select(["child", start.name, end.name, ROW_NUMBER, *place]).sort_by(keys).combine_chunks()
    earlier, later = table.slice(0, table.num_rows - 1), table.slice(1)
    same = pc.equal(earlier["child"], later["child"])
    still_open = pc.is_null(earlier[end.name])
    both_open = pc.and_(pc.and_(same, still_open), pc.is_null(later[end.name]))
    runs_on = pc.or_(still_open, pc.fill_null(pc.greater(earlier[end.name], later[start.name]), False))
    overlap = pc.and_(pc.and_(same, runs_on), pc.invert(both_open))
    for rule, mask in (("two-open", both_open), ("overlap", overlap)):
        if pc.any(mask).as_py():
            pair = pa.concat_tables([earlier.filter(mask), later.filter(mask)]).sort_by(ROW_NUMBER)
            story.flag(rule, declared.name, start.name, pair, start.name)
