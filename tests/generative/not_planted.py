"""The rules under which no planted fault is found, and why not."""

NOT_PLANTED: dict[str, str] = {
    "it is said of a file, a folder or a workbook, and not of what stands in a table": """
        no-such-path empty-folder no-table not-a-folder wrong-type unrecognised-file inner-folder
        unreadable-file two-files hostile-zip stray-cell readers-disagree error-cell formula-without-value
        external-links hidden-rows hidden-sheet unrecognised-sheet merged-cells two-row-heading over-limit
        reader-failed no-room serial-date mixed-cells encoding delimiter which-table not-a-file linked-file
        odd-name too-many-files too-many-columns hostile-workbook
        rows-unaccounted cells-unaccounted control-total control-total-differs sum-row may-be-cut-off
        """,
    "it is said of the headings": """
        unnamed-column no-heading title-rows duplicate-heading mandatory-column-missing column-meaning
        extra-column child-not-found
        """,
    "it is said of a database": (
        "no-database no-standard-table two-tables table-not-allowed unrecognised-table database-moves "
        "database-over-limit"
    ),
    "it is said of a return": """
        hostile-xml broken-xml unknown-xml unrecognised-list list-not-used not-a-upn date-order-shared
        years-differ not-continued ended-by-next period-broken gap end-without-reason place-changed-unsaid
        element-twice children-differ lists-differ closed-without-day
        """,
    "it needs an earlier load, an answer, corrections or a crosswalk": """
        already-loaded corrected correction-unmet corrections-unreadable zeros-restored table-absent
        older-file strangers other-authority open-child-absent children-vanished half-gone month-half-gone
        month-out-of-line all-on-one-day team-empty team-half-gone team-silent team-month-out-of-line
        crosswalk crosswalk-repeated
        crosswalk-same crosswalk-not-one-to-one crosswalk-circle crosswalk-both-listed crosswalk-clash
        crosswalk-unknown
        """,
    "it is said of a whole column or table, whose other cells would have to be other": """
        dates-swapped sex-missing few-disabilities more-plans-than-conferences
        """,
    "made-up ids begin with a letter, so they have no noughts to lose": "lost-zeros",
}
"""Rules that no planted fault is found under, by the reason why not."""
