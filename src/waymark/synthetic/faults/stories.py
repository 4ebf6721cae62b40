"""
Faults of a story: what several rows say of one child that cannot be.

Most are told of a child made up for the purpose, whose rows go anywhere in the files: so no fault of the
story touches another.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from waymark.synthetic.chance import Chance
from waymark.synthetic.faults.choosing import KEPT_WHOLE, given
from waymark.synthetic.faults.extract import Extract, Row, Sheet
from waymark.synthetic.faults.fault import Kind, Planted

ADOPTED = (
    ("ssd_cla_episodes", "clae_cla_episode_ceased_reason", ("E11", "E12")),
    ("ssd_cin_episodes", "cine_close_reason", ("RC1",)),
)
"""Where a row says that its child was adopted: such a child's two names are not to be tied together."""


class _Tale:
    """A child made up for one fault, and the rows that tell of the child."""

    def __init__(self, extract: Extract, chance: Chance, age: int = 9, **more: str) -> None:
        self.extract, self.chance = extract, chance
        self.number = extract.number("child")
        self.child = f"N{self.number:06d}"
        self.born = self.before(age * 365 + chance.between(0, 200))
        person = {"sex": chance.one_of("MF"), "forename": "Aspen", "surname": f"Newcome {self.number}"}
        day = {} if "expected_on" in more and "born_on" not in more else {"born_on": str(self.born)}
        self.person = self.row("ssd_person", **{**person, **day, **more})

    def before(self, days: int) -> date:
        """So many days before the extract."""
        return self.extract.as_at - timedelta(days=days)

    def row(self, source: str, **cells: str) -> tuple[Sheet, Row]:
        """A row of the child in that file, with an id of its own, anywhere in it."""
        sheet = self.extract.sheets[source]
        own = {"id": f"NEW{self.extract.number('row'):06d}"} if sheet.table.has("id") else {}
        return sheet, sheet.add(self.chance, child=self.child, **own, **cells)

    def planted(
        self, at: tuple[Sheet, Row], name: str, *beside: tuple[Sheet, Row], second: Row | None = None
    ) -> Planted:
        """The fault at that row and column, its child's own row and the others beside it."""
        others = tuple(one for one in (self.person, *beside) if one[1] is not at[1])
        return Planted(at[0], at[1], at[0].table.by_name[name].source, second, others)


def _two_rows(extract: Extract, chance: Chance, ended: bool) -> Planted:
    # well before the last year, whose plans are held against its conferences
    source = chance.one_of(("ssd_cin_plans", "ssd_cp_plans", "ssd_legal_status", "ssd_cin_episodes"))
    tale = _Tale(extract, chance)
    name = {"ssd_cin_episodes": "received_on"}.get(source, "started_on")
    end = {"ssd_cin_episodes": "closed_on"}.get(source, "ended_on")
    first = {name: str(tale.before(800)), **({end: str(tale.before(420))} if ended else {})}
    later = {
        name: str(tale.before(chance.between(430, 790))),
        **({end: str(tale.before(410))} if ended else {}),
    }
    one, other = tale.row(source, **first), tale.row(source, **later)
    return tale.planted(other, name, second=one[1])


def _overlap(extract: Extract, chance: Chance) -> Planted | None:
    return _two_rows(extract, chance, ended=True)


def _two_open(extract: Extract, chance: Chance) -> Planted | None:
    return _two_rows(extract, chance, ended=False)


def _after_death(extract: Extract, chance: Chance) -> Planted | None:
    died = extract.as_at - timedelta(days=300)
    tale = _Tale(extract, chance, died_on=str(died))
    day = str(died + timedelta(days=chance.between(1, 250)))
    return tale.planted(tale.row("ssd_contacts", received_on=day), "received_on")


def _ended_after_death(extract: Extract, chance: Chance) -> Planted | None:
    tale = _Tale(extract, chance, died_on=str(extract.as_at - timedelta(days=300)))
    row = tale.row(
        "ssd_legal_status",
        started_on=str(tale.before(400)),
        ended_on=str(tale.before(chance.between(1, 299))),
    )
    return tale.planted(row, "ended_on")


def _open_after_death(extract: Extract, chance: Chance) -> Planted | None:
    tale = _Tale(extract, chance, died_on=str(extract.as_at - timedelta(days=300)))
    return tale.planted(tale.row("ssd_cin_plans", started_on=str(tale.before(400))), "ended_on")


def _over_25(extract: Extract, chance: Chance) -> Planted | None:
    tale = _Tale(extract, chance, age=27 + chance.between(0, 8))
    return tale.planted(tale.row("ssd_cin_episodes", received_on=str(tale.before(100))), "received_on")


def _adult_in_care(extract: Extract, chance: Chance) -> Planted | None:
    tale = _Tale(extract, chance, age=20)
    row = tale.row("ssd_cla_episodes", started_on=str(tale.before(200)), ceased_on=str(tale.before(20)))
    return tale.planted(row, "started_on")


def _case(tale: _Tale, **cells: str) -> tuple[tuple[Sheet, Row], str]:
    """A referral, and its id."""
    case = tale.row("ssd_cin_episodes", received_on=str(tale.before(400)), **cells)
    return case, case[0].cell(case[1], "cine_referral_id")


def _after_close(extract: Extract, chance: Chance) -> Planted | None:
    tale = _Tale(extract, chance)
    case, id = _case(tale, closed_on=str(tale.before(200)))
    days = {"started_on": str(tale.before(chance.between(100, 199))), "ended_on": str(tale.before(50))}
    return tale.planted(tale.row("ssd_s47_enquiry", referral=id, **days), "started_on", case)


def _open_after_close(extract: Extract, chance: Chance) -> Planted | None:
    tale = _Tale(extract, chance)
    case, id = _case(tale, closed_on=str(tale.before(200)))
    row = tale.row("ssd_cin_assessments", referral=id, started_on=str(tale.before(chance.between(201, 390))))
    return tale.planted(row, "authorised_on", case)


def _on_nfa(extract: Extract, chance: Chance) -> Planted | None:
    tale = _Tale(extract, chance)
    case, id = _case(tale, no_further_action="Y")
    return tale.planted(
        tale.row("ssd_cin_assessments", referral=id, started_on=str(tale.before(390))), "started_on", case
    )


def _old_code(extract: Extract, chance: Chance) -> Planted | None:
    """A placement of the last year under a code that was in use until 2015."""
    if extract.as_at.year < 2017:
        return None
    tale = _Tale(extract, chance)
    days = {"started_on": str(tale.before(chance.between(200, 360))), "ended_on": str(tale.before(100))}
    return tale.planted(tale.row("ssd_cla_placement", type=chance.one_of(("Q1", "Q2")), **days), "type")


def _born_and_expected(extract: Extract, chance: Chance) -> Planted | None:
    born = str(extract.as_at - timedelta(days=chance.between(100, 900)))
    tale = _Tale(extract, chance, born_on=born, expected_on=born)
    return tale.planted(tale.person, "expected_on")


def _long_expected(extract: Extract, chance: Chance) -> Planted | None:
    day = str(extract.as_at - timedelta(days=chance.between(280, 900)))
    tale = _Tale(extract, chance, expected_on=day, sex="U")
    return tale.planted(tale.person, "expected_on")


def _unborn_with_sex(extract: Extract, chance: Chance) -> Planted | None:
    day = str(extract.as_at + timedelta(days=chance.between(10, 200)))
    tale = _Tale(extract, chance, expected_on=day)
    return tale.planted(tale.person, "sex")


def _birth_assumed(extract: Extract, chance: Chance) -> Planted | None:
    born = str(date(extract.as_at.year - chance.between(13, 16), 1, 1))
    tale = _Tale(extract, chance, born_on=born)
    status = tale.row(
        "ssd_immigration_status",
        status="Unaccompanied asylum seeking child",
        started_on=str(tale.before(100)),
    )
    return tale.planted(tale.person, "born_on", status)


def _same_child(extract: Extract, chance: Chance) -> Planted | None:
    """A listed child once more under a new id."""
    found = extract.find(
        chance,
        lambda s, spec: spec.source == "pers_dob",
        lambda s, r, c: given(s, r, c) and not _adopted(extract, r),
    )
    if found is None:
        return None
    sheet, row, _ = found
    row.used = True
    copy = Row(list(row.cells))
    sheet.put(copy, "pers_person_id", f"N{extract.number('child'):06d}")
    sheet.insert(copy, chance)
    return Planted(sheet, copy, "pers_surname", second=row)


def _adopted(extract: Extract, person: Row) -> bool:
    child = person.cells[0]
    return any(
        sheet.cell(row, sheet.role("child")) == child and sheet.cell(row, column) in codes
        for source, column, codes in ADOPTED
        for sheet in (extract.sheets[source],)
        for row in sheet.rows
    )


def _before_birth(extract: Extract, chance: Chance) -> Planted | None:
    """An event well before its child was born."""
    found = extract.find(
        chance,
        lambda s, spec: (
            spec.role == "start"
            and bool(s.role("child"))
            and not s.role("end")
            and s.table.source not in KEPT_WHOLE
        ),
        lambda s, r, c: given(s, r, c) and given(s, r, s.role("child")),
    )
    if found is None:
        return None
    sheet, row, spec = found
    child, people = sheet.cell(row, sheet.role("child")), extract.sheets["ssd_person"]
    person = next((one for one in people.rows if one.cells[0] == child and not one.used), None)
    if person is None or not given(people, person, "pers_dob"):
        return None
    person.used = True
    born = date.fromisoformat(people.cell(person, "pers_dob"))
    sheet.put(row, spec.source, str(born - timedelta(days=chance.between(281, 900))))
    return Planted(sheet, row, spec.source, beside=((people, person),))


def _worker(extract: Extract, chance: Chance, **cells: str) -> tuple[str, tuple[Sheet, Row]]:
    sheet, worker = (
        extract.sheets["employment"],
        cells.pop("worker", "") or f"WNEW{extract.number('worker'):04d}",
    )
    number = f"NEW{extract.number('row'):06d}"
    return worker, (sheet, sheet.add(chance, id=number, worker=worker, **cells))


def _agency_twice(extract: Extract, chance: Chance) -> Planted | None:
    days = [str(extract.as_at - timedelta(days=n)) for n in (500, chance.between(120, 380), 100)]
    worker, one = _worker(extract, chance, contract="agency", started_on=days[0], ended_on=days[2])
    _, other = _worker(extract, chance, worker=worker, contract="agency", started_on=days[1])
    return Planted(*other, other[0].role("start"), second=one[1])


def _leaver(extract: Extract, chance: Chance) -> Planted | None:
    """An allocation never ended, of a worker who has left."""
    tale = _Tale(extract, chance)
    started = str(tale.before(900))
    worker, post = _worker(
        extract, chance, started_on=started, ended_on=str(tale.before(chance.between(1, 300)))
    )
    row = tale.row("ssd_involvements", worker=worker, started_on=str(tale.before(400)))
    return tale.planted(row, "worker", post)


STORIES: Mapping[str, Kind] = {
    "rows that overlap": Kind("overlap", _overlap),
    "two rows open": Kind("two-open", _two_open),
    "after the death": Kind("after-death", _after_death),
    "ended after the death": Kind("after-death", _ended_after_death),
    "open after the death": Kind("open-after-death", _open_after_death),
    "case open at over 25": Kind("over-25", _over_25),
    "care begun at over 18": Kind("adult-in-care", _adult_in_care),
    "begun after the case closed": Kind("activity-after-close", _after_close),
    "open after the case closed": Kind("open-after-close", _open_after_close),
    "activity on no further action": Kind("activity-on-nfa", _on_nfa),
    "code no longer in use": Kind("code-of-another-year", _old_code),
    "born and expected": Kind("born-and-expected", _born_and_expected),
    "expected long ago": Kind("expected-long-past", _long_expected),
    "not born and with a sex": Kind("unborn-with-sex", _unborn_with_sex),
    "birthday assumed": Kind("birth-assumed", _birth_assumed),
    "a child under two ids": Kind("possible-duplicate", _same_child),
    "before the birth": Kind("before-birth", _before_birth),
    "agency worker twice": Kind("agency-twice", _agency_twice),
    "leaver with children": Kind("leaver-with-children", _leaver),
}
"""Every kind of fault of a story."""
