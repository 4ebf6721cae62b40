"""
Every rule a problem can carry, with the class of fault it stands for and what to do about it.

The letters and numbers are those of the project's list of bad data: A the file, B the layout, C the
values, D children and their stories.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """
    The class of fault the rule stands for, and the sentence that says what to do.

    `needed`: a question under this rule holds up the load until it is answered.
    """

    fault: str
    remedy: str
    needed: bool = False


_SYSTEM = "Correct it in the case system."

RULES: dict[str, Rule] = {
    "no-such-path": Rule("A", "Check the path and load again."),
    "empty-folder": Rule("A", "Put the extract's files, one for each table, in the folder and load again."),
    "no-table": Rule("A", "Name each file after its table, such as ssd_person.csv, and load again."),
    "not-a-folder": Rule("A1", "Load a folder of TABLE.csv or TABLE.parquet files, or a zip of one."),
    "wrong-type": Rule("A1", "Export the table as CSV or Parquet and load again."),
    "may-be-cut-off": Rule(
        "A1", "Export the table again from the case system, as XLSX or CSV: saving this file anew is no help."
    ),
    "unrecognised-file": Rule("A1", "Name it after its table, such as ssd_person.csv, or leave it out."),
    "inner-folder": Rule("A6", "The files in this inner folder were not read. Move them up to load them."),
    "unreadable-file": Rule("A7", "Export the file again: it may have been cut off on its way."),
    "no-database": Rule("A", "Check that the database can be reached, and load again."),
    "no-standard-table": Rule(
        "A", "Name its tables or views as in the Standard Safeguarding Dataset, such as ssd_person."
    ),
    "two-tables": Rule("A6", "Say which is meant with --schema, and load again."),
    "table-not-allowed": Rule("A", "This login may not read the table. Let it SELECT, and load again."),
    "unrecognised-table": Rule("A6", "Not read: the name is not that of a standard table."),
    "database-moves": Rule(
        "A", "Its tables were read one after another. Use a login that may only read, while nobody writes."
    ),
    "hostile-xml": Rule("A2", "Check where the file comes from, and export the return again."),
    "broken-xml": Rule("A7", "Export the return again: it may have been cut off on its way."),
    "unknown-xml": Rule("A1", "Waymark reads SSDA903 and CIN census returns, and folders of tables."),
    "hostile-zip": Rule("A2", "Unpack the file yourself, check what is in it, and load the folder."),
    "not-a-file": Rule("A2", "Put the file itself in its place, and load again."),
    "odd-name": Rule("A2", "Give the file a name of letters, numbers and hyphens, and load again."),
    "linked-file": Rule("A2", "The file is a link: what it leads to was read. Check that it is yours."),
    "too-many-files": Rule("A2", "Load the folder that holds the extract's own files, and no others."),
    "too-many-columns": Rule("A2", "No table has so many columns. Export the table again."),
    "hostile-workbook": Rule("A2", "Open it in Excel, check what is in it, and save it again as XLSX."),
    "stray-cell": Rule("A2", "Delete the rows and columns beyond the table, save, and load again."),
    "readers-disagree": Rule("A3", "Open it in Excel, save it again as XLSX, and load again."),
    "error-cell": Rule("A8", "The cell holds an error instead of a value. Correct it and load again."),
    "formula-without-value": Rule(
        "A8", "The formula has never been worked out. Open the workbook in Excel, save it, and load again."
    ),
    "external-links": Rule(
        "A8", "Values from other workbooks are those last seen: nothing was fetched. Check that they are."
    ),
    "hidden-rows": Rule("A9", "Nothing to do: hidden rows are loaded like any others."),
    "hidden-sheet": Rule(
        "A9", "The sheet is hidden, so it was not read. Show it in Excel, or answer yes, to load it."
    ),
    "unrecognised-sheet": Rule("A6", "Name the sheet after its table, such as ssd_person, or leave it out."),
    "merged-cells": Rule(
        "B1", "Only the first of merged cells holds the value. Split them and fill in each row."
    ),
    "two-row-heading": Rule("B1", "Nothing to do: the headings were read from two rows."),
    "unnamed-column": Rule("B2", "Give the column a heading, or leave it: no measure uses it."),
    "over-limit": Rule("A2", "Check where the file comes from, and export it again with what is asked for."),
    "database-over-limit": Rule(
        "A2", "Leave out of it what is not asked for, by views of the tables, or export them as files."
    ),
    "control-total": Rule("B6", "Nothing to do: the file says how many rows it has, and it has as many."),
    "control-total-differs": Rule("B6", "The file says another number of rows than it has. Is it whole?"),
    "sum-row": Rule("B6", "Nothing to do: the last row has no id and is the sum of those above it."),
    "rows-unaccounted": Rule("A", "Report it, with the file if you may: the loads already there stand."),
    "cells-unaccounted": Rule("A", "Report it, with the file if you may: a cell was counted wrongly."),
    "reader-failed": Rule("A2", "Report it, with the file if you may: the loads already there stand."),
    "no-room": Rule("A", "Make room, or set TMPDIR to a folder with more, and load again."),
    "unrecognised-list": Rule("A6", "The sheet holds none of the lists of Annex A, so it was not read."),
    "list-not-used": Rule(
        "A6", "No standard table holds prospective adopters, so no measure reads them: keep the file itself."
    ),
    "two-files": Rule("A6", "Keep one file for each table and load again."),
    "already-loaded": Rule(
        "A6", "The same files have been loaded before. Check that they are the right ones."
    ),
    "encoding": Rule("A4", "If these read as they should, answer so; export as UTF-8 to be sure."),
    "nul-character": Rule("A4", _SYSTEM),
    "delimiter": Rule("A5", "Nothing to do: the separator was recognised from the headings."),
    "cells": Rule("A5", "Put quotation marks round text that holds a comma, and load again."),
    "broken-quotes": Rule("A5", "Close the quotation marks on this line and load again."),
    "no-heading": Rule("B1", "Put the column names on the first line and load again."),
    "title-rows": Rule("B1", "Nothing to do: the headings were found further down."),
    "duplicate-heading": Rule(
        "B3", "Two columns have this heading. Remove or rename one, and load again.", True
    ),
    "mandatory-column-missing": Rule("B4", "Add the column to the extract and load again."),
    "column-meaning": Rule("B2", "Answer with the column that this heading means, or with none."),
    "which-table": Rule("A6", "Name it after the table it holds, and load again."),
    "extra-column": Rule("B2", "Nothing to do: the column is kept as it is and no measure uses it."),
    "trimmed": Rule("C6", "Nothing to do: spaces at the ends were taken off."),
    "null-word": Rule("C7", "Nothing to do: the word NULL stands for a blank here."),
    "id-rounded": Rule("C6", "A spreadsheet has rounded this id. Export it again as text."),
    "corrected": Rule("C", "Nothing to do: the row was set aside before, and put right in the corrections."),
    "correction-unmet": Rule(
        "C", "The correction was not used. Export what is set aside now, and correct that."
    ),
    "corrections-unreadable": Rule("C", "Give the file that waymark set-aside wrote, saved as it was."),
    "id-decimal": Rule("C6", "Nothing to do: the id was kept as a number, and is read without its decimals."),
    "id-apostrophe": Rule("C6", "Nothing to do: the mark in front is a spreadsheet's own, for text."),
    "zeros-restored": Rule("C6", "Nothing to do: the noughts were put back, as was answered."),
    "blank-mandatory": Rule("C", "Fill it in in the case system."),
    "unreadable-mandatory": Rule("C", "Without this value the row cannot be used. " + _SYSTEM),
    "date-order": Rule("C1", "Nothing to do: other rows of the column show which number is the day."),
    "date-order-mixed": Rule("C1", "Most of the column writes its dates the other way round. " + _SYSTEM),
    "date-order-unknown": Rule("C1", "Export the dates as YYYY-MM-DD and load again.", True),
    "date-order-doubtful": Rule("C1", "Export the dates as YYYY-MM-DD and load again."),
    "date-format": Rule("C2", "Nothing to do: the date can be read one way only."),
    "serial-date": Rule("C2", "Nothing to do: the cell holds a number, which Excel counts days by."),
    "mixed-cells": Rule(
        "C2", "The column holds cells of several kinds. Each was read as what it is: check some of each."
    ),
    "date-kinds": Rule(
        "C2", "The column writes its dates in several ways. Each was read as it is: check some of each."
    ),
    "dates-swapped": Rule(
        "C2",
        "No real date of the column is after the 12th of a month: a spreadsheet set to American dates may "
        "have exchanged day and month. Answer right, or swapped: then they are changed back.",
    ),
    "date-time": Rule("C4", "Nothing to do: the time was left off, and the day is the one in England."),
    "two-digit-year": Rule("C3", "Write the year with four digits to be sure of the century."),
    "impossible-date": Rule("C4", _SYSTEM),
    "placeholder-date": Rule("C4", "This stands for an unknown date. Enter the date, or leave it blank."),
    "not-a-date": Rule("C2", "Write the date as YYYY-MM-DD."),
    "too-early": Rule("C10", _SYSTEM),
    "future-date": Rule("C5", "The date is after the extract was taken. " + _SYSTEM),
    "future-end": Rule("C5", "The end is after the extract was taken. It is kept: check that it is planned."),
    "unknown-code": Rule("C8", "The code is kept as it is. Correct it in the case system."),
    "code-of-another-year": Rule(
        "C8", "The code is kept as it is. Correct it, or the dates, in the case system."
    ),
    "code-meaning": Rule("B7", "Answer with the code it means, or with none."),
    "code-read": Rule("B7", "Nothing to do: the words stand for this code."),
    "not-a-number": Rule("C10", "Write the number in digits."),
    "number-read": Rule("C10", "Nothing to do: the signs round the number were taken off."),
    "absurd-number": Rule("C10", _SYSTEM),
    "percentage": Rule("C12", "A percentage is not a number of people or things. Give the number itself."),
    "not-whole": Rule(
        "C12", "Half of one cannot be counted. Give the number before it was rounded or shared."
    ),
    "not-a-upn": Rule("C9", "The check letter or the length is wrong (DfE 1510 to 1550). " + _SYSTEM),
    "not-a-postcode": Rule("C9", "No postcode looks like this (DfE 168). " + _SYSTEM),
    "not-a-urn": Rule("C9", "Ofsted's numbers have six or seven digits (DfE 392c, 1008). " + _SYSTEM),
    "end-before-start": Rule("D8", "The end is before the start. " + _SYSTEM),
    "duplicate-row-id": Rule("D1", "An earlier row has the same id. Keep one of the two."),
    "child-not-in-person": Rule(
        "D", "The child is not in ssd_person, so age and sex are unknown. Add the child."
    ),
    "date-order-shared": Rule(
        "C1", "No day over 12 here, so it is read day first, as the return asks and its other columns show."
    ),
    "years-differ": Rule("D2", "Two years of the return say different things. " + _SYSTEM),
    "not-continued": Rule(
        "D11", "It was open at the end of one year and is not in the next. Say when it ended."
    ),
    "ended-by-next": Rule(
        "D11", "Nothing to do: the next episode goes on from this one, so it ended that day."
    ),
    "period-broken": Rule("D11", "RNE and the REC before it contradict one another. " + _SYSTEM),
    "gap": Rule("D11", "Episodes that go on from one another have days between them. " + _SYSTEM),
    "end-without-reason": Rule("D11", "An end has its reason, and a reason its end. " + _SYSTEM),
    "place-changed-unsaid": Rule("D11", "The placement changed, and RNE says that it did not. " + _SYSTEM),
    "element-twice": Rule("B3", "The element is given twice for one child. The first is used. " + _SYSTEM),
    "children-differ": Rule("D2", "Two returns say different things of the child. " + _SYSTEM),
    "lists-differ": Rule(
        "D2", "An earlier list says otherwise of the child, and what it says is used. " + _SYSTEM
    ),
    "closed-without-day": Rule(
        "D16", "The case is closed and nothing says when, so it counts as neither. Enter the closure date."
    ),
    "lost-zeros": Rule("C6", "With noughts in front this is a child in ssd_person. Export ids as text."),
    "child-not-found": Rule("D", "No episode of care has this period, so the child is not known. " + _SYSTEM),
    "born-and-expected": Rule("D5", "A child has a date of birth or an expected one, not both. " + _SYSTEM),
    "expected-long-past": Rule(
        "D5", "The birth was expected over nine months ago (DfE 8530Q). Enter the birth, or close the case."
    ),
    "unborn-with-sex": Rule("D5", "The child is not born yet and has a sex (DfE 8750). " + _SYSTEM),
    "birth-assumed": Rule(
        "D19", "An unaccompanied child born on 1 January: check whether the day was assumed or assessed."
    ),
    "possible-duplicate": Rule(
        "D3", "It may be the same child (DfE 1520, 444). Nothing was merged: a person must say."
    ),
    "called-duplicate": Rule("D3", "The name says duplicate. Merge the two records in the case system."),
    "open-after-death": Rule("D7", "This is open though the child died (DfE 4008, 4009Q). " + _SYSTEM),
    "over-25": Rule("D21", "The case is open and the person is over 25 (DfE 8775Q). " + _SYSTEM),
    "adult-in-care": Rule("D21", "Care began at 18 or over (DfE 352). " + _SYSTEM),
    "activity-after-close": Rule("D16", "This began after its referral was closed (DfE 8565). " + _SYSTEM),
    "open-after-close": Rule("D16", "This is open and its referral is closed (DfE 8867, 8868). " + _SYSTEM),
    "activity-on-nfa": Rule(
        "D16", "Its referral was marked as needing no further action (DfE 2990, 4000). " + _SYSTEM
    ),
    "sex-missing": Rule(
        "D23", "The sex of more than 2% of children is not known (DfE 2888Q). Is the column filled in?"
    ),
    "few-disabilities": Rule(
        "D23", "Fewer than eight codes of disability are used (DfE 2887Q). Are all of them recorded?"
    ),
    "more-plans-than-conferences": Rule(
        "D23", "More plans began in the last year than conferences were held (DfE 2883). Are any missing?"
    ),
    "agency-twice": Rule("D25", "The worker is employed through an agency twice at once. Check both rows."),
    "leaver-with-children": Rule("D25", "The worker has left and still has this child. Allocate the child."),
    "before-birth": Rule("D6", "This is more than 40 weeks before the child was born. " + _SYSTEM),
    "after-death": Rule("D7", "This is after the child died. " + _SYSTEM),
    "overlap": Rule("D10", "Two of the child's rows overlap. The child counts once. " + _SYSTEM),
    "two-open": Rule("D12", "Two of the child's rows are open at once. The child counts once. " + _SYSTEM),
    "crosswalk": Rule("D4", "Nothing to do: the row is read under the child's new id."),
    "crosswalk-repeated": Rule("D4", "Nothing to do: the same pair of ids is given twice and counts once."),
    "crosswalk-same": Rule("D4", "The two ids are the same, so nothing has changed. Take the row out."),
    "crosswalk-not-one-to-one": Rule(
        "D4", "One id has two partners, so none of these pairs was used. Correct id_crosswalk and load again."
    ),
    "crosswalk-circle": Rule(
        "D4", "These ids lead back to themselves, so none of the pairs was used. Correct id_crosswalk."
    ),
    "crosswalk-both-listed": Rule(
        "D4",
        "Both ids are in ssd_person: is this one child, or was the old id given out again? Rows of this load "
        "were left as they are. Take the old id out of ssd_person, or the pair out of id_crosswalk.",
    ),
    "crosswalk-clash": Rule(
        "D4", "Under the new id the child has this row already, so it was left as it is. Keep one of the two."
    ),
    "crosswalk-unknown": Rule("D4", "No row of this load has the new id. Check that it is written right."),
    "table-absent": Rule("A6", "The last load had this table. Was it left out on purpose?"),
    "older-file": Rule("A6", "Nothing in this load is newer than the last. Is this last month's file?"),
    "strangers": Rule("A6", "Most children have never been seen before. Is this another authority's file?"),
    "other-authority": Rule("A6", "Most rows name another authority than last time. Is this the right file?"),
    "open-child-absent": Rule("D11", "Closed, deleted or lost? Look in the case system."),
    "children-vanished": Rule("D4", "Was the case system replaced? Then add id_crosswalk, and load again."),
    "half-gone": Rule("D24", "Half the rows of the last load have gone. Is the file whole?"),
    "month-half-gone": Rule("D24", "Half the rows that this month had have gone. Where are they?"),
    "month-out-of-line": Rule("D24", "The month is out of line with those before it. Is it whole?"),
    "team-silent": Rule("D24", "The team has no rows in the newest month. Are they missing?"),
    "team-month-out-of-line": Rule("D24", "The team's month is out of line with those before it."),
    "all-on-one-day": Rule("D24", "Was the day of entry exported for the day of the event?"),
    "team-empty": Rule("D24", "The team has no open rows left. Has it closed, or changed its id?"),
    "team-half-gone": Rule("D24", "The team has lost half its open rows. Has its id changed?"),
}
