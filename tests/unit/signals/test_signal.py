"""What is said of the newest figure: improving, concerning, changed, the same, or too early to say."""

import pytest
from unit.signals.drawing import months, of_values

from waymark.signals.series import Polarity
from waymark.signals.signal import signal_of

STEADY = [50.0, 52.0, 51.0, 49.0]


@pytest.mark.parametrize(
    ("polarity", "kind"), [("higher", "improving"), ("lower", "concerning"), ("", "changed")]
)
def test_the_same_run_is_good_or_bad_by_which_way_is_better(polarity: Polarity, kind: str) -> None:
    signal = signal_of(of_values([50, 52, 51, 49, 50, 52, 51, 49, 55, 56, 55, 56, 55, 56, 55], polarity))
    assert signal.kind == kind
    assert (signal.now[0].rule, signal.now[0].months) == ("run", months(range(8, 15)))


def test_a_signal_that_is_over_is_kept_but_is_not_the_newest() -> None:
    signal = signal_of(of_values([*STEADY, 48, 49, 50, 51, 52, 53, *STEADY]))
    assert (signal.kind, signal.now) == ("same", ())
    assert [(one.rule, one.months) for one in signal.fired] == [("trend", months(range(4, 10)))]


def test_eleven_months_are_too_few_and_twelve_enough() -> None:
    eleven, twelve = [*STEADY, *STEADY, 50, 52, 80], [*STEADY, *STEADY, 50, 52, 51, 80]
    assert (signal_of(of_values(eleven)).kind, signal_of(of_values(eleven)).months) == ("early", 11)
    assert signal_of(of_values(eleven)).lines is None
    assert signal_of(of_values(twelve)).kind == "improving"


def test_months_without_a_figure_do_not_count_and_do_not_end_a_run() -> None:
    values = [50, 52, None, 51, 49, 50, 52, 51, 49, 55, 56, None, 55, 56, 55, 56, 55]
    signal = signal_of(of_values(values))
    assert signal.months == 15
    assert signal.now[0].months == months([9, 10, 12, 13, 14, 15, 16])
    assert [one.point.month for one in signal.charted] == list(months(range(17)))


def test_limits_are_worked_out_before_and_after_a_step() -> None:
    # the mean is 50 before and 80 after; as one series every month would be part of a run
    values = [49, 51] * 6 + [79, 81] * 6
    together, apart = signal_of(of_values(values)), signal_of(of_values(values, steps=[12]))
    assert together.kind == "improving"
    assert apart.kind == "same" and apart.fired == ()
    assert [one.lines.centre for one in apart.charted if one.lines] == [50] * 12 + [80] * 12


def test_it_is_early_again_after_a_step() -> None:
    signal = signal_of(of_values([49, 51] * 6 + [79, 81] * 3, steps=[12]))
    assert (signal.kind, signal.months) == ("early", 6)
    assert signal.lines is None


def test_a_step_outside_the_window_changes_nothing() -> None:
    values = [49, 51] * 8
    assert signal_of(of_values(values, steps=[40])) == signal_of(of_values(values))


def test_a_run_names_the_signal_before_a_trend_does() -> None:
    # above the mean for 9 months, and falling for the last 7 of them
    signal = signal_of(of_values([40, 50] * 8 + [48, 55, 54, 53, 52, 51, 50, 49]))
    assert [one.rule for one in signal.now] == ["run", "trend"]
    assert [one.meaning for one in signal.now] == ["improving", "concerning"]


def test_a_series_with_no_figure_is_too_early() -> None:
    signal = signal_of(of_values([None] * 24))
    assert (signal.kind, signal.months, signal.lines) == ("early", 0, None)
