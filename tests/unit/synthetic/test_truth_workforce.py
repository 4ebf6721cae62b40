"""The truth about the workforce, worked out on paper."""

from decimal import Decimal

from by_hand import child, employed, involved, post, story


def test_turnover_counts_those_who_left_and_have_not_come_back(figure):
    made = story(
        employment=(
            employed("Stays", "2015-01-01"),
            employed("Half", "2015-01-01", fte="0.5", contract="fixed term"),
            employed("Left", "2015-01-01", "2018-10-31", fte="0.6"),
            employed("Long gone", "2015-01-01", "2017-10-31"),
            employed("Moved", "2015-01-01", "2018-06-01"),
            employed("Moved", "2018-06-01"),
            employed("Went agency", "2015-01-01", "2018-06-01", fte="0.4"),
            employed("Went agency", "2018-06-01", contract="agency"),
            employed("Hours unknown", "2015-01-01", fte=None),
        )
    )
    assert figure(made, "social-worker-turnover") == (Decimal("1.0"), Decimal("2.5"), 40)


def test_agency_workers_are_counted_by_their_hours(figure):
    made = story(
        employment=(
            employed("A", "2015-01-01", fte="0.5", contract="agency"),
            employed("B", "2015-01-01"),
            employed("C", "2015-01-01", fte="0.5", contract="fixed term"),
            employed("D", "2015-01-01", registered="N", contract="agency"),
        )
    )
    assert figure(made, "agency-social-workers") == (Decimal("0.5"), Decimal("2.0"), 25)


def test_a_post_is_filled_by_a_permanent_worker_registered_yet_or_not(figure):
    made = story(
        posts=(post("P1"), post("P2"), post("P3", registered="N"), post("P4", ended="2018-10-31")),
        employment=(
            employed("A", "2015-01-01", post="P1", registered="N", fte="0.5"),
            employed("B", "2015-01-01", post="P2", contract="agency"),
            employed("C", "2015-01-01", post="P3"),
            employed("D", "2015-01-01", post="P4"),
        ),
    )
    assert figure(made, "posts-filled-permanently") == (Decimal("0.5"), Decimal("2.0"), 25)


def test_caseload_is_pairs_of_child_and_worker_over_workers_with_any(figure):
    amir, bea = child("Amir"), child("Bea")
    involved(amir, "W1", "2018-01-01")
    involved(amir, "W1", "2018-02-01")  # the same pair
    involved(bea, "W1", "2018-01-01")
    involved(bea, "W2", "2018-01-01", "2018-10-31")
    involved(bea, "Gone", "2018-01-01")
    involved(bea, "Adviser", "2018-01-01")
    staff = (
        employed("W1", "2015-01-01", contract="agency"),
        employed("W2", "2015-01-01"),
        employed("Gone", "2015-01-01", "2018-10-01"),
        employed("Adviser", "2015-01-01", registered="N"),
    )
    assert figure(story(amir, bea, employment=staff), "average-caseload") == (2, 1, 2)
