"""The CIN census as a form that councils hand over: an XML file for each year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pyarrow as pa

from waymark.intake.desk import Desk
from waymark.intake.folder import names_of
from waymark.intake.forms.cin_census.joined import joined, with_file
from waymark.intake.forms.cin_census.message import ROOT, Message, is_census, read_message
from waymark.intake.forms.cin_census.modules import MODULES
from waymark.intake.forms.cin_census.standard import standard_tables
from waymark.intake.forms.form import Standard
from waymark.intake.problems import Findings
from waymark.intake.rules import RULES
from waymark.intake.xml import NotRead, root_of


class CinCensus:
    """The annual census of children in need."""

    name = "the CIN census"
    tables = MODULES

    def takes(self, path: Path) -> bool:
        """Whether the file is a census return, judged by what is in it. Raises OSError."""
        return path.suffix.lower() == ".xml" and root_of(path) == ROOT and is_census(path)

    def read(self, files: Sequence[Path], desk: Desk) -> Standard:
        """The standard tables in the files, those of several years joined. Raises OSError."""
        years: list[tuple[date, str, dict[str, pa.Table]]] = []
        for path, name in names_of(files).items():
            message = _message(path, name, desk.findings(name), desk)
            if message is not None:
                until = message.reference or _year_end(desk.intake.as_at)
                years.append((until, name, _typed(message, name, desk)))
        years.sort(key=lambda year: year[:2])
        if not years:
            return Standard()
        given = [m.name for m in MODULES if any(m.name in typed for _, _, typed in years)]
        whole = {m: joined(m, [typed[m] for _, _, typed in years if m in typed]) for m in given}
        return standard_tables(whole, [name for _, name, _ in years], [until for until, _, _ in years])


def _message(path: Path, name: str, findings: Findings, desk: Desk) -> Message | None:
    try:
        return read_message(path)
    except NotRead as error:
        desk.account(name, name)
        findings.add(error.rule, "refuse", f"{name} was not read: {error}. {RULES[error.rule].remedy}")
        return None


def _typed(message: Message, name: str, desk: Desk) -> dict[str, pa.Table]:
    typed: dict[str, pa.Table] = {}
    for module in message.modules.values():
        if module.cells:
            # each module has headings of its own, as the sheets of a workbook have
            findings = desk.findings(name, module.table.name)
            source = module.table.source
            taken = source in desk.intake.accounts
            account = desk.account(f"{source} ({name})" if taken else source, name)
            raw = module.raw(account, findings)
            if raw is not None:
                typed[module.table.name] = with_file(desk.keep(raw, account, findings), name)
    return typed


def _year_end(day: date) -> date:
    return date(day.year + (day >= date(day.year, 4, 1)), 3, 31)
