"""Episodes, and the periods of care, placements and legal statuses they make, by hand."""

from __future__ import annotations

from pathlib import Path

from unit.intake.ssda903.made_up import episodes, found, read, rows


def test_a_run_of_episodes_is_one_period_of_care_from_the_day_the_child_came_in(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "episodes.csv": episodes(
                "Amy, 2017-05-20, S, V2, U6, 2017-08-10, X1",
                "Amy, 2017-08-10, L, C1, U6, 2018-01-15, X1",
                "Amy, 2018-01-15, P, C1, K2,           ,   ",
            )
        },
    )
    assert rows(intake, "cla_episodes", "child", "started_on", "entered_care_on", "period_of_care") == [
        ("Amy", "2017-05-20", "2017-05-20", "Amy/2017-05-20"),
        ("Amy", "2017-08-10", "2017-05-20", "Amy/2017-05-20"),
        ("Amy", "2018-01-15", "2017-05-20", "Amy/2017-05-20"),
    ]
    assert found(intake) == []


def test_the_placement_changes_with_p_and_the_legal_status_with_l(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "episodes.csv": episodes(
                "Amy, 2017-05-20, S, V2, U6, 2017-08-10, X1",
                "Amy, 2017-08-10, L, C1, U6, 2018-01-15, X1",
                "Amy, 2018-01-15, P, C1, K2,           ,   ",
            )
        },
    )
    assert rows(intake, "placements", "type", "started_on", "ended_on") == [
        ("U6", "2017-05-20", "2018-01-15"),
        ("K2", "2018-01-15", None),
    ]
    assert rows(intake, "legal_statuses", "status", "started_on", "ended_on") == [
        ("V2", "2017-05-20", "2017-08-10"),
        ("C1", "2017-08-10", None),
    ]
    assert rows(intake, "cla_episodes", "placement") == [
        ("Amy/2017-05-20",),
        ("Amy/2017-05-20",),
        ("Amy/2018-01-15",),
    ]


def test_a_move_to_another_carer_of_the_same_kind_is_a_new_placement(tmp_path: Path) -> None:
    for reason in "PBTU":
        intake = read(
            tmp_path / reason,
            {
                "episodes.csv": episodes(
                    "Amy, 2017-05-20, S, V2, U6, 2017-08-10, X1",
                    f"Amy, 2017-08-10, {reason}, V2, U6,      ,   ",
                )
            },
        )
        assert rows(intake, "placements", "started_on") == [("2017-05-20",), ("2017-08-10",)], reason


def test_a_placement_that_changes_with_l_is_counted_and_flagged(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "episodes.csv": episodes(
                "Amy, 2017-05-20, S, V2, U6, 2017-08-10, X1",
                "Amy, 2017-08-10, L, C1, K2,           ,   ",
            )
        },
    )
    assert len(intake.tables["placements"]) == 2
    assert found(intake) == [("episodes.csv", 3, "PLACE", "place-changed-unsaid", "K2")]


def test_a_child_who_comes_back_into_care_begins_a_second_period(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "episodes.csv": episodes(
                "Ben, 2017-04-03, S, V2, U6, 2017-06-01, E4A",
                "Ben, 2017-06-01, S, V2, U6,           ,   ",
            )
        },
    )
    assert rows(intake, "cla_episodes", "entered_care_on", "period_of_care") == [
        ("2017-04-03", "Ben/2017-04-03"),
        ("2017-06-01", "Ben/2017-06-01"),
    ]
    assert len(intake.tables["legal_statuses"]) == 2
    assert found(intake) == []


def test_a_period_that_began_before_the_return_has_no_known_start(tmp_path: Path) -> None:
    intake = read(tmp_path, {"episodes.csv": episodes("Cal, 2016-09-01, P, C2, U6, , ")})
    assert rows(intake, "cla_episodes", "entered_care_on", "period_of_care") == [
        (None, "Cal/before 2016-09-01")
    ]


def test_an_episode_without_an_end_ends_the_day_the_next_goes_on_from_it(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "episodes.csv": episodes(
                "Amy, 2017-05-20, S, V2, U6,           ,   ",
                "Amy, 2017-08-10, P, V2, K2,           ,   ",
            )
        },
    )
    assert rows(intake, "cla_episodes", "ceased_on", "ceased_because") == [("2017-08-10", "X1"), (None, None)]
    assert found(intake, "ended-by-next") == [("episodes.csv", 2, "DEC", "ended-by-next", "")]


def test_two_open_episodes_that_each_start_care_are_flagged_and_both_kept(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "episodes.csv": episodes(
                "Amy, 2017-05-20, S, V2, U6,           ,   ",
                "Amy, 2017-08-10, S, V2, K2,           ,   ",
            )
        },
    )
    assert found(intake) == [
        ("episodes.csv", 2, "DECOM", "two-open", "2017-05-20"),
        ("episodes.csv", 3, "DECOM", "two-open", "2017-08-10"),
    ]
    assert len(intake.tables["cla_episodes"]) == 2


def test_episodes_that_overlap_are_flagged_once_on_each_line(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "episodes.csv": episodes(
                "Amy, 2017-05-20, S, V2, U6, 2017-09-01, X1",
                "Amy, 2017-08-10, P, V2, K2,           ,   ",
            )
        },
    )
    assert found(intake) == [
        ("episodes.csv", 2, "DECOM", "overlap", "2017-05-20"),
        ("episodes.csv", 3, "DECOM", "overlap", "2017-08-10"),
    ]


def test_the_next_episode_may_begin_a_day_later_and_no_more(tmp_path: Path) -> None:
    for later, flagged in (("2017-08-11", False), ("2017-08-12", True)):
        intake = read(
            tmp_path / later,
            {
                "episodes.csv": episodes(
                    "Amy, 2017-05-20, S, V2, U6, 2017-08-10, X1",
                    f"Amy, {later}, L, C1, U6,           ,   ",
                )
            },
        )
        assert bool(found(intake, "gap")) is flagged
        assert len(intake.tables["placements"]) == (2 if flagged else 1)
        assert len(set(rows(intake, "cla_episodes", "period_of_care"))) == 1


def test_reasons_that_contradict_one_another_are_flagged(tmp_path: Path) -> None:
    for rec, rne, said in (("X1", "S", "S"), ("E4A", "P", "P")):
        intake = read(
            tmp_path / rec,
            {
                "episodes.csv": episodes(
                    f"Amy, 2017-05-20, S, V2, U6, 2017-08-10, {rec}",
                    f"Amy, 2017-08-10, {rne}, V2, U6,           ,   ",
                )
            },
        )
        assert found(intake) == [("episodes.csv", 3, "RNE", "period-broken", said)]
        assert len(set(rows(intake, "cla_episodes", "period_of_care"))) == 2


def test_an_end_has_its_reason_and_a_reason_its_end(tmp_path: Path) -> None:
    intake = read(
        tmp_path,
        {
            "episodes.csv": episodes(
                "Amy, 2017-05-20, S, V2, U6, 2017-08-10,    ",
                "Ben, 2017-05-20, S, V2, U6,           , E8 ",
            )
        },
    )
    assert found(intake) == [
        ("episodes.csv", 2, "REC", "end-without-reason", ""),
        ("episodes.csv", 3, "DEC", "end-without-reason", "E8"),
    ]


def test_a_second_row_of_the_same_child_and_day_is_set_aside(tmp_path: Path) -> None:
    line = "Amy, 2017-05-20, S, V2, U6,           ,   "
    intake = read(tmp_path, {"episodes.csv": episodes(line, line)})
    assert found(intake) == [("episodes.csv", 3, "CHILD", "duplicate-row-id", "Amy")]
    account = intake.accounts["ssda903_episodes"]
    assert (account.rows_in, account.loaded, account.set_aside) == (2, 1, 1)


def test_an_episode_that_ends_before_it_starts_is_set_aside(tmp_path: Path) -> None:
    intake = read(tmp_path, {"episodes.csv": episodes("Amy, 2017-05-20, S, V2, U6, 2017-05-19, E8 ")})
    assert found(intake) == [("episodes.csv", 2, "DEC", "end-before-start", "2017-05-19")]
    assert len(intake.tables["cla_episodes"]) == 0


def test_where_the_placement_is_and_how_far_come_with_it(tmp_path: Path) -> None:
    columns = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,PL_LA,PL_DISTANCE\n"
    intake = read(
        tmp_path,
        {
            "episodes.csv": columns
            + "Amy,2017-05-20,S,V2,N1,U6,PR1,2017-08-10,X1,CARPL,E09000030,12.5\n"
            + "Amy,2017-08-10,P,V2,N1,U6,PR4,,,,E10000016,999.9\n"
            + "Ben,2017-08-10,S,V2,N1,U6,PR4,,,,E10000016,501\n"
        },
    )
    assert rows(intake, "placements", "authority", "provider", "distance", "changed_because") == [
        ("E09000030", "PR1", 12.5, "CARPL"),
        ("E10000016", "PR4", None, None),
        ("E10000016", "PR4", None, None),
    ]
    assert found(intake) == [("episodes.csv", 4, "PL_DISTANCE", "absurd-number", "501")]


def test_a_return_without_a_column_gives_no_such_column(tmp_path: Path) -> None:
    intake = read(tmp_path, {"episodes.csv": episodes("Amy, 2017-05-20, S, V2, U6, , ")})
    assert "authority" not in intake.columns["placements"]
    assert {"type", "provider", "period_of_care"} <= intake.columns["placements"]
