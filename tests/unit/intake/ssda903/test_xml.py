"""The return as XML: the tables that the CSV files of the same children give, and no hostile file read."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.intake.ssda903.made_up import found, read, rows

FILES = {
    "header.csv": """
        CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
        Amy,2,14/02/2008,WBRI,A123456789012,,
        Ben,1,30/11/2001,BAFR,UN3,,
        Cal,2,21/07/1999,WBRI,UN1,1,13/12/2017
        """,
    "episodes.csv": """
        CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,PL_POST,URN
        Amy,20/05/2017,S,V2,N1,U6,PR1,15/01/2018,X1,CARPL,E1 6AN,SC012345
        Amy,15/01/2018,B,E1,N1,A5,PR1,,,,E1 6AN,
        Ben,13/02/2018,S,V2,N5,K2,PR4,,,,,SC012346
        """,
    "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nAmy,14/02/2008,18/06/2017,PN1\n",
    "uasc.csv": "CHILD,SEX,DOB,DUC\nBen,1,30/11/2001,\n",
    "oc2.csv": """
        CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT\
,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
        Amy,14/02/2008,12,,0,,1,1,0,,,
        """,
    "oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nCal,21/07/1999,NO,F2,B1\n",
    "ad1.csv": """
        CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
        Amy,14/02/2008,30/09/2017,,1,2,,
        """,
    "placed_adoption.csv": """
        CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
        Amy,14/02/2008,30/09/2017,,
        """,
    "prev_perm.csv": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\nAmy,14/02/2008,P2,E10000016,zz/05/2014\n",
    "missing.csv": "CHILD,DOB,MISSING,MIS_START,MIS_END\nBen,30/11/2001,M,13/03/2018,15/03/2018\n",
}

XML = """
<?xml version="1.0" encoding="UTF-8"?>
<EXPSSDA903>
 <CHILD>
  <HEADER>
   <CHILDID>Amy</CHILDID><UPN>A123456789012</UPN><SEX>2</SEX><DOB>14/02/2008</DOB><ETHNIC>WBRI</ETHNIC>
   <UASC>0</UASC>
   <DATE_INT>30/09/2017</DATE_INT><DATE_MATCH/><FOSTER_CARE>1</FOSTER_CARE><NB_ADOPTR>2</NB_ADOPTR>
   <AREVIEW><REVIEW>18/06/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
   <PERMANENCE><PREV_PERM>P2</PREV_PERM><LA_PERM>E10000016</LA_PERM><DATE_PERM>zz/05/2014</DATE_PERM></PERMANENCE>
   <AD_PLACED><DATE_PLACED>30/09/2017</DATE_PLACED><DATE_PLACED_CEASED/></AD_PLACED>
   <OC2><SDQ_SCORE>12</SDQ_SCORE><SDQ_REASON/><CONVICTED>0</CONVICTED><HEALTH_CHECK/><IMMUNISATIONS>1</IMMUNISATIONS>
    <TEETH_CHECK>1</TEETH_CHECK><HEALTH_ASSESSMENT>0</HEALTH_ASSESSMENT></OC2>
   <MOTHER/><MC_DOB/>
  </HEADER>
  <EPISODE>
   <DECOM>20/05/2017</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
   <DEC>15/01/2018</DEC><REC>X1</REC><REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE>
   <PL_POST>E1 6AN</PL_POST><URN>SC012345</URN>
  </EPISODE>
  <EPISODE>
   <DECOM>15/01/2018</DECOM><RNE>B</RNE><LS>E1</LS><CIN>N1</CIN><PL>A5</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
   <DEC/><REC/><REASON_PLACE_CHANGE/><PL_POST>E1 6AN</PL_POST><URN/>
  </EPISODE>
 </CHILD>
 <CHILD>
  <HEADER>
   <CHILDID>Ben</CHILDID><UPN>UN3</UPN><SEX>1</SEX><DOB>30/11/2001</DOB><ETHNIC>BAFR</ETHNIC><UASC>1</UASC><DUC/>
   <AMISSING><MISSING>M</MISSING><MIS_START>13/03/2018</MIS_START><MIS_END>15/03/2018</MIS_END></AMISSING>
  </HEADER>
  <EPISODE>
   <DECOM>13/02/2018</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N5</CIN><PL>K2</PL><PLACE_PROVIDER>PR4</PLACE_PROVIDER>
   <URN>SC012346</URN>
  </EPISODE>
 </CHILD>
 <CHILD>
  <HEADER>
   <CHILDID>Cal</CHILDID><UPN>UN1</UPN><SEX>2</SEX><DOB>21/07/1999</DOB><ETHNIC>WBRI</ETHNIC><UASC>0</UASC>
   <IN_TOUCH>NO</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>B1</ACCOM><MOTHER>1</MOTHER><MC_DOB>13/12/2017</MC_DOB>
  </HEADER>
 </CHILD>
</EXPSSDA903>
"""


def test_xml_and_csv_of_the_same_children_give_the_same_tables(tmp_path: Path) -> None:
    csv, xml = read(tmp_path / "csv", FILES), read(tmp_path / "xml", {"903.xml": XML})
    assert sorted(csv.tables) == sorted(xml.tables)
    assert len(csv.tables) == 16
    for name, table in csv.tables.items():
        columns = sorted(csv.columns[name])
        assert xml.columns[name] == csv.columns[name], name
        assert rows(xml, name, *columns) == rows(csv, name, *columns), name
        assert len(table) > 0 or name in {"convictions", "substance_misuse"}


def test_a_problem_in_xml_is_on_the_line_the_record_begins_on(tmp_path: Path) -> None:
    intake = read(tmp_path, {"903.xml": XML.replace("<LS>E1</LS>", "<LS>Q9</LS>")})
    assert found(intake, "unknown-code") == [("903.xml", 20, "LS", "unknown-code", "Q9")]


def test_a_file_without_line_breaks_has_its_records_numbered(tmp_path: Path) -> None:
    flat = "".join(line.strip() for line in XML.replace("<LS>E1</LS>", "<LS>Q9</LS>").splitlines())
    intake = read(tmp_path, {"903.xml": flat})
    assert found(intake, "unknown-code") == [("903.xml", 2, "LS", "unknown-code", "Q9")]


def test_a_list_without_a_column_says_nothing_of_it(tmp_path: Path) -> None:
    short = "CHILD,DOB,SDQ_SCORE,HEALTH_CHECK\nAmy,14/02/2008,12,\n"
    tables = read(tmp_path, {**FILES, "oc2.csv": short}).tables
    assert {"sdq_scores", "health_checks"} <= set(tables)
    assert not {"substance_misuse", "convictions", "immunisations"} & set(tables)


def test_every_record_is_accounted_for_by_list(tmp_path: Path) -> None:
    intake = read(tmp_path, {"903.xml": XML})
    counts = {name: (a.rows_in, a.loaded, a.set_aside) for name, a in intake.accounts.items()}
    assert counts["ssda903_episodes"] == (3, 3, 0)
    assert counts["ssda903_header"] == (3, 3, 0)
    assert all(account.balances for account in intake.accounts.values())


def test_a_row_set_aside_is_kept_with_its_list_and_the_headings_of_it(tmp_path: Path) -> None:
    backwards = XML.replace("<DEC>15/01/2018</DEC>", "<DEC>15/01/2017</DEC>")
    (aside,) = read(tmp_path, {"903.xml": backwards}).aside
    assert (aside.file, aside.sheet, aside.row, aside.column) == ("903.xml", "episodes", 15, "DEC")
    assert dict(zip(aside.headings, aside.cells, strict=True))["DEC"] == "15/01/2017"


def test_an_element_nobody_declared_is_kept_and_listed_once(tmp_path: Path) -> None:
    more = XML.replace("<RNE>", "<COLOUR>red</COLOUR><RNE>")
    assert found(read(tmp_path, {"903.xml": more})) == [("903.xml", 1, "COLOUR", "extra-column", "COLOUR")]


def test_what_is_said_twice_of_a_child_is_flagged(tmp_path: Path) -> None:
    twice = XML.replace("<DOB>30/11/2001</DOB>", "<DOB>30/11/2001</DOB><DOB>01/11/2001</DOB>")
    intake = read(tmp_path, {"903.xml": twice})
    assert found(intake) == [("903.xml", 27, "DOB", "element-twice", "01/11/2001")]
    assert rows(intake, "children", "born_on")[1] == ("2001-11-30",)


BOMB = '<!DOCTYPE a [<!ENTITY b "1111"><!ENTITY c "&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE EXPSSDA903 [<!ENTITY b SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "rule", "said"),
    [
        (XML.replace("<EXPSSDA903>", BOMB + "<EXPSSDA903>"), "hostile-xml", "document type"),
        (XML.replace("<EXPSSDA903>", OUTSIDE + "<EXPSSDA903>"), "hostile-xml", "document type"),
        (XML.replace("N5", "&b;"), "broken-xml", "undefined entity"),
        (XML[:1800], "broken-xml", "line 37 (no element found)"),
        (XML.replace("<UASC>1</UASC>", "<UASC>1</UAS>"), "broken-xml", "mismatched tag"),
        (XML.replace("UTF-8", "klingon"), "broken-xml", "alphabet"),
        (XML.replace("EXPSSDA903", "Workbook"), "unknown-xml", "outermost element is Workbook"),
        (XML.replace("Ben", "B" * 2_000_000), "hostile-xml", "record of more than"),
        (XML.replace("N5", "<x>" * 60 + "</x>" * 60), "hostile-xml", "deep"),
        ("", "broken-xml", "no element found"),
        ("not XML at all", "broken-xml", "line 1"),
    ],
)
def test_what_cannot_be_trusted_or_is_not_whole_is_refused_with_a_sentence(
    tmp_path: Path, content: str, rule: str, said: str
) -> None:
    intake = read(tmp_path, {"903.xml": content})
    assert intake.refused
    assert intake.tables == {}
    (refused,) = [p for p in intake.problems if p.rule == rule]
    assert refused.outcome == "refuse"
    assert said in refused.remedy


def test_text_that_is_not_in_the_encoding_it_says_is_refused(tmp_path: Path) -> None:
    (tmp_path / "903.xml").write_bytes(XML.lstrip().replace("Ben", "Zoë").encode("cp1252"))
    (refused,) = [p for p in read(tmp_path, {}).problems if p.rule == "broken-xml"]
    assert "903.xml was not read: it is not well-formed XML at line 27" in refused.remedy
    as_it_is = XML.lstrip().replace("Ben", "Zoë").replace("UTF-8", "windows-1252")
    (tmp_path / "903.xml").write_bytes(as_it_is.encode("cp1252"))
    assert ("Zoë",) in rows(read(tmp_path, {}), "children", "child")
