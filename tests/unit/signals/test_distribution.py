"""The number of each grade stands beside the mean, also where there is none of one."""

from decimal import Decimal

from waymark.signals.distribution import distribution_of

GRADES = tuple(map(Decimal, (1, 2, 3, 4)))


def test_two_means_of_two_and_a_half_are_not_alike() -> None:
    apart = distribution_of(map(Decimal, (1, 1, 4, 4)), GRADES)
    together = distribution_of(map(Decimal, (2, 2, 3, 3)), GRADES)
    assert apart.mean == together.mean == 2.5
    assert (apart.number_at(4), together.number_at(4)) == (2, 0)
    assert together.counts == ((Decimal(1), 0), (Decimal(2), 2), (Decimal(3), 2), (Decimal(4), 0))


def test_a_grade_outside_the_scale_is_still_counted() -> None:
    assert distribution_of([Decimal("2.5")], GRADES).number_at(Decimal("2.5")) == 1


def test_there_is_no_mean_of_none() -> None:
    assert distribution_of([], GRADES).mean is None
