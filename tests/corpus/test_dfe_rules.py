"""Every rule of the department's that the list of bad data names: covered, or said why not."""

from __future__ import annotations

from corpus.build import CASES
from corpus.dfe_page import PAGE, lines, page
from waymark.intake.rules import RULES

NAMED = {
    "C5": "301 8520 570",
    "C6": "8500 1570 1580",
    "C8": "101 103 144 146 149 8650 4180",
    "C9": "1510-1550 168 392c 1008",
    "C10": "8775Q 180 454",
    "D1": "8510",
    "D2": "202 203 204",
    "D3": "1520 444",
    "D5": "8525Q 8530Q 8750 8606",
    "D6": "8606 302",
    "D7": "4008 4009Q 8555Q 8915 8920",
    "D8": "356 4011 8925 567 702",
    "D9": "355 4012Q 8840",
    "D10": "501 8820 8940 4014 8935 4001 4016",
    "D11": "502 503A-J 1010 433 388",
    "D12": "8815 8839 8896 4004",
    "D16": "8565 8867 8868 8831 2990 4000",
    "D17": "8670Q 8675Q",
    "D18": "8670Q 8675Q 8870Q 8875",
    "D20": "199",
    "D21": "351 352 8775Q 391",
    "D23": "2886Q 2887Q 2888Q 2883",
}
"""The rows of the list of bad data that name rules, copied from it by hand."""


def test_every_code_that_is_named_is_listed_under_its_rows() -> None:
    listed = {(line["code"], row) for line in lines() for row in line["row"].split()}
    assert listed == {(code, row) for row, codes in NAMED.items() for code in codes.split()}
    assert len({line["code"] for line in lines()}) == len(lines())


def test_each_is_covered_or_has_the_reason_why_not() -> None:
    assert [line for line in lines() if bool(line["rule"]) == bool(line["reason"])] == []


def test_what_covers_a_code_is_a_rule_with_an_example_in_the_corpus() -> None:
    shown = {problem.rule for case in CASES.values() for problem in case.problems}
    used = {line["rule"] for line in lines() if line["rule"]}
    assert used <= set(RULES)
    assert used <= shown


def test_the_page_says_what_the_list_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
