"""
The lists of an SSDA903 return, each with the 903's own column names.

The names are those of the Department for Education's technical specification, as the open readers of
the return give them. A column that came later, or that only some systems export, is declared all the
same: a file without it is read. The return has no row ids; what tells two rows of a list apart is the
child and the day.
"""

from __future__ import annotations

from decimal import Decimal

from waymark.records.table import (
    ColumnSpec,
    Table,
    answer,
    child_id,
    code,
    day,
    end,
    link,
    number,
    start,
    text,
)

UNKNOWN_DISTANCE = Decimal("999.9")
"""Miles: what the return writes where the distance is not known."""


def _list(name: str, *specs: ColumnSpec, key: tuple[str, ...], episode: bool = False) -> Table:
    return Table(name, f"ssda903_{name}", specs, episode=episode, row_key=key)


header = _list(
    "header",
    child_id("CHILD", aliases=("CHILDID",)),
    code("sex", "SEX", "sex", aliases=("GENDER",)),
    day("born_on", "DOB"),
    text("ethnicity", "ETHNIC"),
    text("upn", "UPN", shape="upn"),
    answer("is_mother", "MOTHER"),
    day("baby_born_on", "MC_DOB"),
    key=("child",),
)

episodes = _list(
    "episodes",
    child_id("CHILD", aliases=("CHILDID",)),
    start("started_on", "DECOM"),
    text("started_because", "RNE"),
    code("status", "LS", "legal_status"),
    text("primary_need", "CIN"),
    code("type", "PLACE", "placement_type", aliases=("PL",)),
    text("provider", "PLACE_PROVIDER"),
    end("ceased_on", "DEC"),
    code("ceased_because", "REC", "cla_ceased_reason"),
    text("changed_because", "REASON_PLACE_CHANGE"),
    text("home_postcode", "HOME_POST", shape="postcode"),
    text("postcode", "PL_POST", shape="postcode"),
    text("provider_urn", "URN", shape="urn"),
    text("authority", "PL_LA"),
    text("location", "PL_LOCATION"),
    number("distance", "PL_DISTANCE", low=0, high=1_000),
    key=("child", "started_on"),
    episode=True,
)

reviews = _list(
    "reviews",
    child_id("CHILD", aliases=("CHILDID",)),
    day("born_on", "DOB"),
    start("held_on", "REVIEW"),
    text("participation", "REVIEW_CODE"),
    key=(),
)

uasc = _list(
    "uasc",
    child_id("CHILD", aliases=("CHILDID",)),
    code("sex", "SEX", "sex", aliases=("GENDER",)),
    day("born_on", "DOB"),
    end("ended_on", "DUC"),
    key=("child",),
)

oc2 = _list(
    "oc2",
    child_id("CHILD", aliases=("CHILDID",)),
    day("born_on", "DOB"),
    number("score", "SDQ_SCORE", low=0, high=40),
    text("reason", "SDQ_REASON"),
    answer("convicted", "CONVICTED"),
    answer("health_check", "HEALTH_CHECK"),
    answer("immunisations", "IMMUNISATIONS"),
    answer("teeth_check", "TEETH_CHECK"),
    answer("health_assessment", "HEALTH_ASSESSMENT"),
    answer("substance_misuse", "SUBSTANCE_MISUSE"),
    answer("intervention_received", "INTERVENTION_RECEIVED"),
    answer("intervention_offered", "INTERVENTION_OFFERED"),
    key=("child",),
)

oc3 = _list(
    "oc3",
    child_id("CHILD", aliases=("CHILDID",)),
    day("born_on", "DOB"),
    code("in_touch", "IN_TOUCH", "care_leaver_in_touch"),
    text("activity", "ACTIV"),
    text("accommodation", "ACCOM"),
    key=("child",),
)

ad1 = _list(
    "ad1",
    child_id("CHILD", aliases=("CHILDID",)),
    day("born_on", "DOB"),
    start("decided_on", "DATE_INT", mandatory=False),
    day("matched_on", "DATE_MATCH"),
    answer("adopted_by_carer", "FOSTER_CARE"),
    text("adopters", "NB_ADOPTR"),
    text("adopter_sex", "SEX_ADOPTR"),
    text("adopter_legal_status", "LS_ADOPTR"),
    key=("child", "decided_on"),
)

missing = _list(
    "missing",
    child_id("CHILD", aliases=("CHILDID",)),
    day("born_on", "DOB"),
    code("type", "MISSING", "missing_type"),
    start("started_on", "MIS_START"),
    end("ended_on", "MIS_END"),
    key=("child", "started_on", "ended_on", "type"),
    episode=True,
)

placed_adoption = _list(
    "placed_adoption",
    child_id("CHILD", aliases=("CHILDID",)),
    day("born_on", "DOB"),
    start("decided_on", "DATE_PLACED"),
    end("reversed_on", "DATE_PLACED_CEASED"),
    text("reversed_because", "REASON_PLACED_CEASED"),
    key=("child", "decided_on"),
    episode=True,
)

prev_perm = _list(
    "prev_perm",
    child_id("CHILD", aliases=("CHILDID",)),
    day("born_on", "DOB"),
    text("option", "PREV_PERM"),
    text("authority", "LA_PERM"),
    # written zz/05/2014 where only the month is known, so it stays text
    text("ordered", "DATE_PERM"),
    key=("child", "option", "ordered"),
)

social_worker = _list(
    "social_worker",
    child_id("CHILD", aliases=("CHILDID",)),
    day("born_on", "DOB"),
    link("worker", "SW_ID"),
    start("started_on", "SW_DECOM"),
    end("ended_on", "SW_DEC"),
    text("changed_because", "SW_REASON"),
    key=("child", "worker", "started_on"),
    episode=True,
)

LISTS: tuple[Table, ...] = (
    header,
    episodes,
    reviews,
    uasc,
    oc2,
    oc3,
    ad1,
    missing,
    placed_adoption,
    prev_perm,
    social_worker,
)
"""Every list of the return. The social worker list came in the return to 31 March 2024."""

BY_NAME: dict[str, Table] = {table.name: table for table in LISTS}
