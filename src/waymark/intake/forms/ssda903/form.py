"""The SSDA903 return as a form that councils hand over: CSV files or XML, of one year or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from waymark.intake.desk import Desk
from waymark.intake.folder import names_of
from waymark.intake.forms.form import Standard
from waymark.intake.forms.ssda903.codes import check_codes
from waymark.intake.forms.ssda903.csv_lists import raw_csv_lists, typed_lists
from waymark.intake.forms.ssda903.lists import LISTS
from waymark.intake.forms.ssda903.orders import RawList, knowing
from waymark.intake.forms.ssda903.recognise import list_in
from waymark.intake.forms.ssda903.standard import standard_tables
from waymark.intake.forms.ssda903.xml_lists import ROOTS, raw_xml_lists
from waymark.intake.forms.ssda903.years import Lists, Year, grouped, year_of
from waymark.intake.problems import Findings
from waymark.intake.xml import root_of


class Ssda903:
    """The annual return of children looked after (SSDA903)."""

    name = "the SSDA903 return"
    tables = LISTS

    def takes(self, path: Path) -> bool:
        """Whether the file is one of the return's, judged by what is in it. Raises OSError."""
        if path.suffix.lower() == ".xml":
            return root_of(path) in ROOTS
        return list_in(path) is not None

    def read(self, files: Sequence[Path], desk: Desk) -> Standard:
        """The standard tables in the files, those of several years joined. Raises OSError."""
        names = names_of(files)
        opened: dict[str, Findings] = {name: desk.findings(name) for name in names.values()}
        found = [(own, _raw_lists(own, names, opened, desk)) for own in grouped(files).values()]
        wise = knowing(desk, [each for _, raws in found for each in raws])
        years: list[Year] = []
        for own, raws in found:
            if raws:
                years.append(_of_its_year(own, typed_lists(raws, wise), desk))
                check_codes(years[-1], opened.__getitem__)
        years.sort(key=lambda year: (year.until, year.name))
        if not years:
            return Standard()
        return standard_tables(years, opened.__getitem__, desk.intake.as_at)


def _raw_lists(
    files: Sequence[Path], names: Mapping[Path, str], opened: Mapping[str, Findings], desk: Desk
) -> list[RawList]:
    first = files[0]
    if first.suffix.lower() == ".xml":
        return raw_xml_lists(first, names[first], opened[names[first]], desk)
    return raw_csv_lists({path: names[path] for path in files}, opened, desk)


def _of_its_year(files: Sequence[Path], lists: Lists, desk: Desk) -> Year:
    year = year_of(files, lists, desk.intake.as_at)
    for rows in lists.rows.values():
        for row in rows:
            row["_until"], row["_since"] = year.until, year.since
    return year
