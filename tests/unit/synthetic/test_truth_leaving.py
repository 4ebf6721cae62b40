"""The truth about care leavers, worked out on paper."""

import pytest
from by_hand import child, leaver, story


@pytest.mark.parametrize(
    ("born", "eligibility", "in_touch", "counted"),
    [
        ("2001-10-31", "relevant", "Y", 1),  # seventeen that day
        ("2001-11-01", "relevant", "Y", 0),
        ("1996-11-01", "former relevant", "Y", 1),  # twenty-two tomorrow
        ("1996-10-31", "former relevant", "Y", 0),
        (None, "former relevant", "Y", 0),
        ("2000-01-01", "eligible", "Y", 0),
        ("2000-01-01", "qualifying", "Y", 0),
        ("2000-01-01", "former relevant", "RHOM", 0),
        ("2000-01-01", "former relevant", "DIED", 0),
        ("2000-01-01", "former relevant", "REFU", 1),
        ("2000-01-01", "former relevant", None, 1),
    ],
)
def test_who_is_a_care_leaver(figure, born, eligibility, in_touch, counted):
    amir = child("Amir", born)
    leaver(amir, "2018-01-01", eligibility, in_touch)
    assert figure(story(amir), "care-leavers-in-touch")[1] == counted


def test_the_latest_status_on_the_day_is_the_one_that_counts(figure):
    amir, bea = child("Amir", "1999-01-01"), child("Bea", "1999-01-01")
    for who in (amir, bea):
        leaver(who, "2018-01-01", in_touch="Y", suitable="Y", activity="P1")
    leaver(amir, "2018-10-31", in_touch="N", suitable="N", activity="G5")
    leaver(bea, "2018-11-01", in_touch="N", suitable=None, activity=None)
    made = story(amir, bea)
    for slug in ("care-leavers-in-touch", "care-leavers-eet", "care-leavers-suitable-accommodation"):
        assert figure(made, slug) == (1, 2, 50)
        assert figure(made, slug, "2018-11-01") == (0, 2, 0)
