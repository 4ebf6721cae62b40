"""The files of a folder: what they are named, encoded and headed, and which of them are refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from unit.intake.files import TAKEN_ON, account, column, folder, problem, read, said

from waymark.intake.headings import plain
from waymark.intake.read import read_folder

PERSON = "pers_person_id,pers_surname\n1,Zoë O'Neill\n"


def test_columns_are_matched_on_the_heading_never_on_position(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_contacts="cont_contact_date,note,cont_person_id,cont_contact_id\n2018-01-01,hello,Amy,1\n",
    )
    assert column(intake, "contacts", "child") == ["Amy"]
    assert column(intake, "contacts", "extra.note") == ["hello"]
    assert said(intake) == [(1, "note", "extra-column", "flag")]


def test_case_spaces_and_schema_prefixes_of_a_heading_do_not_matter() -> None:
    for heading in (
        "PERS_PERSON_ID",
        " pers_person_id ",
        "pers person\u00a0id",
        "ssd_development.pers_person_id",
        "pers\nperson id",
        "\ufeffpers_person_id",
        '"pers_person_id"',
    ):
        assert plain(heading) == "pers_person_id"


def test_a_file_may_carry_a_schema_prefix_capitals_or_the_other_name_of_its_table(tmp_path: Path) -> None:
    rows = "clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date\n1,Amy,2018-01-01\n"
    intake = read(tmp_path, **{"SSD_Development.SSD_CLA_Placements": rows})
    assert account(intake, "ssd_cla_placement") == (1, 1, 0, 0, 0)


def test_a_known_alias_of_a_column_is_read_as_that_column(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cla_episodes="clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_ceased\n"
        "1,Amy,2018-01-01,2018-02-01\n",
    )
    assert "ceased_on" in intake.columns["cla_episodes"]


def test_utf_8_with_or_without_its_mark_says_nothing(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        intake = read(tmp_path, ssd_person=PERSON.encode(encoding))
        assert column(intake, "children", "surname") == ["Zoë O'Neill"]
        assert intake.problems == []


def test_windows_own_alphabet_is_read_and_asked_about_with_a_sample(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person=PERSON.encode("cp1252"))
    assert column(intake, "children", "surname") == ["Zoë O'Neill"]
    assert problem(intake, "encoding").outcome == "ask"
    assert "Zoë O'Neill" in problem(intake, "encoding").value
    assert not intake.refused


def test_a_file_of_two_alphabets_keeps_the_names_of_both(tmp_path: Path) -> None:
    mixed = PERSON.encode("utf-8") + "2,Renée\n".encode("cp1252")
    assert column(read(tmp_path, ssd_person=mixed), "children", "surname") == ["Zoë O'Neill", "Renée"]


def test_semicolons_and_tabs_are_recognised_from_the_headings(tmp_path: Path) -> None:
    for separator in (";", "\t"):
        intake = read(tmp_path, ssd_person=PERSON.replace(",", separator))
        assert column(intake, "children", "surname") == ["Zoë O'Neill"]
        assert said(intake) == [(1, "", "delimiter", "fix")]


def test_titles_above_the_headings_are_counted_and_lines_keep_their_numbers(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person="People\nRun on 1 November\n" + PERSON)
    assert account(intake, "ssd_person") == (3, 1, 0, 0, 2)
    assert column(intake, "children", "_row") == [4]


def test_a_mandatory_column_missing_refuses_that_table_and_no_other(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_person=PERSON,
        ssd_contacts="cont_contact_id,cont_person_id,cont_contact_dat\n1,Amy,2018-01-01\n,,\n",
    )
    assert said(intake, "mandatory-column-missing") == [
        (1, "cont_contact_date", "mandatory-column-missing", "refuse")
    ]
    assert "cont_contact_dat " in problem(intake, "mandatory-column-missing").remedy
    assert account(intake, "ssd_contacts") == (2, 0, 1, 1, 0)
    assert list(intake.tables) == ["children"]
    assert not intake.refused


def test_one_heading_on_two_columns_is_a_question_and_the_load_is_refused(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person="pers_person_id,pers_dob,PERS_DOB\n1,2010-01-01,2011-01-01\n")
    assert said(intake) == [(1, "PERS_DOB", "duplicate-heading", "ask")]
    assert account(intake, "ssd_person") == (1, 0, 1, 0, 0)
    assert intake.refused


def test_a_placement_without_a_child_is_that_of_its_period_of_care(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        ssd_cla_placement="clap_cla_placement_id,clap_cla_id,clap_cla_placement_start_date\n"
        "1,C1,2018-01-01\n2,C2,2018-01-01\n3,,2018-01-01\n",
        ssd_cla_episodes="clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_id\n"
        "1,Amy,2018-01-01,C1\n",
    )
    assert column(intake, "placements", "child") == ["Amy", None]
    assert "child" in intake.columns["placements"]
    assert said(intake) == [
        (3, "clap_cla_id", "child-not-found", "flag"),
        (4, "clap_cla_id", "blank-mandatory", "set aside"),
    ]


def test_a_file_with_headings_only_is_an_empty_table(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person="pers_person_id,pers_dob\n")
    assert account(intake, "ssd_person") == (0, 0, 0, 0, 0)
    assert intake.tables["children"].num_rows == 0


def test_an_empty_file_is_refused_and_the_others_are_loaded(tmp_path: Path) -> None:
    intake = read(tmp_path, ssd_person=PERSON, ssd_contacts="")
    assert said(intake) == [(None, "", "no-heading", "refuse")]
    assert not intake.refused


def test_files_that_are_something_else_are_refused_and_say_what_they_are(tmp_path: Path) -> None:
    folder(tmp_path, ssd_person=PERSON, ssd_cp_plans=b"PK\x03\x04rest", notes="hello")
    (tmp_path / "ssd_contacts.xlsx").write_bytes(b"PK\x03\x04rest")
    intake = read_folder(tmp_path, TAKEN_ON)
    assert [(p.file, p.rule, p.outcome) for p in intake.problems] == [
        ("notes.csv", "unrecognised-file", "refuse"),
        ("ssd_contacts.xlsx", "unreadable-file", "refuse"),
        ("ssd_cp_plans.csv", "unreadable-file", "refuse"),
    ]
    assert "8 bytes, SHA-256 " in intake.problems[1].remedy
    assert set(intake.accounts) == {"ssd_person", "notes.csv", "ssd_contacts.xlsx", "ssd_cp_plans.csv"}


def test_two_files_for_one_table_are_a_question(tmp_path: Path) -> None:
    folder(tmp_path, ssd_person=PERSON)
    pq.write_table(pa.table({"pers_person_id": ["1"]}), tmp_path / "ssd_person.parquet")
    intake = read_folder(tmp_path, TAKEN_ON)
    assert [(p.file, p.rule, p.outcome) for p in intake.problems] == [
        ("ssd_person.parquet", "two-files", "ask")
    ]
    assert set(intake.accounts) == {"ssd_person", "ssd_person.parquet"}


def test_parquet_is_held_to_the_same_rules(tmp_path: Path) -> None:
    tmp_path.mkdir(exist_ok=True)
    moments = pa.array([1530401400, 1530313200, None], pa.timestamp("s", tz="UTC"))
    pq.write_table(
        pa.table(
            {
                "cont_contact_id": pa.array([1.0, 2.0, None]),
                "cont_person_id": pa.array([7, 8, None], pa.int64()),
                "cont_contact_date": moments,
            }
        ),
        tmp_path / "ssd_contacts.parquet",
    )
    intake = read_folder(tmp_path, TAKEN_ON)
    assert account(intake, "ssd_contacts") == (3, 2, 0, 1, 0)
    assert column(intake, "contacts", "id") == ["1", "2"]
    assert [str(day) for day in column(intake, "contacts", "received_on")] == ["2018-07-01", "2018-06-30"]


def test_a_long_id_kept_as_a_decimal_number_has_been_rounded(tmp_path: Path) -> None:
    ids = pa.array([1234567890123456.0, 123456789012345.0])
    pq.write_table(pa.table({"pers_person_id": ids}), tmp_path / "ssd_person.parquet")
    intake = read_folder(tmp_path, TAKEN_ON)
    assert column(intake, "children", "child") == ["123456789012345"]
    assert account(intake, "ssd_person") == (2, 1, 1, 0, 0)


def test_a_parquet_file_cut_off_is_refused(tmp_path: Path) -> None:
    folder(tmp_path, ssd_person=PERSON)
    (tmp_path / "ssd_contacts.parquet").write_bytes(b"PAR1 and no more")
    intake = read_folder(tmp_path, TAKEN_ON)
    assert [(p.rule, p.outcome) for p in intake.problems] == [("unreadable-file", "refuse")]
    assert not intake.refused


def test_a_zip_of_a_folder_is_read_as_the_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "extract.zip", "w") as archive:
        archive.writestr("extract/ssd_person.csv", PERSON)
    intake = read_folder(tmp_path / "extract.zip", TAKEN_ON)
    assert column(intake, "children", "child") == ["1"]


def test_a_zip_that_writes_elsewhere_or_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "out.zip", "w") as archive:
        archive.writestr("../ssd_person.csv", PERSON)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ssd_person.csv", b"0" * (120 << 20))
    for name in ("out.zip", "bomb.zip"):
        intake = read_folder(tmp_path / name, TAKEN_ON)
        assert said(intake) == [(None, "", "hostile-zip", "refuse")]
        assert intake.refused


def test_what_is_not_there_or_not_an_extract_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "book.pdf").write_bytes(b"%PDF-1.7")
    folder(tmp_path / "other", notes="hello")
    for name, rule in (
        ("nowhere", "no-such-path"),
        ("empty", "empty-folder"),
        ("book.pdf", "not-a-folder"),
        ("other", "no-table"),
    ):
        intake = read_folder(tmp_path / name, TAKEN_ON)
        assert intake.refused
        assert intake.problems[-1].rule == rule or rule in {p.rule for p in intake.problems}
    assert "a PDF" in read_folder(tmp_path / "book.pdf", TAKEN_ON).problems[0].remedy


def test_an_inner_folder_is_not_read_and_not_passed_over_in_silence(tmp_path: Path) -> None:
    folder(tmp_path, ssd_person=PERSON)
    folder(tmp_path / "older", ssd_contacts="")
    intake = read_folder(tmp_path, TAKEN_ON)
    assert [(p.file, p.rule, p.outcome) for p in intake.problems] == [("older", "inner-folder", "flag")]


def test_a_note_beside_the_tables_is_listed_and_refuses_nothing(tmp_path: Path) -> None:
    folder(tmp_path, ssd_person=PERSON)
    (tmp_path / "readme.md").write_text("hello")
    intake = read_folder(tmp_path, TAKEN_ON)
    assert said(intake) == [(None, "", "unrecognised-file", "flag")]
    assert account(intake, "readme.md") == (0, 0, 0, 0, 0)
