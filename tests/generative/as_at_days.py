"""The as-at days that histories are drawn for: those on which a rule about days is easiest to get wrong."""

from datetime import date

BY_REASON: dict[str, tuple[str, ...]] = {
    "month-ends": ("2018-10-31", "2018-12-31", "2018-01-31", "2018-06-30"),
    "not month-ends": ("2018-10-15", "2018-05-30", "2018-07-16"),
    "both sides of the year end": ("2018-03-31", "2018-04-01", "2019-03-31", "2019-04-01"),
    "leap days": ("2016-02-29", "2020-02-29", "2024-02-29"),
    "the end of February without one": ("2017-02-28", "2018-02-28", "2019-02-28", "2021-02-28", "2022-02-28"),
    "the day after it": ("2017-03-01", "2021-03-01"),
    "a month too short, or too long, for a shift": ("2018-04-30", "2018-05-31", "2018-08-31", "2019-11-30"),
    "Easter": ("2018-03-30", "2018-04-02", "2018-04-03", "2019-04-23"),
    "Christmas and New Year": ("2018-12-26", "2018-12-27", "2019-01-01", "2019-01-02"),
    "bank holidays of one year only": ("2020-05-08", "2020-05-11", "2022-06-03", "2022-09-19", "2023-05-08"),
    "a weekend": ("2018-07-14", "2018-07-15"),
    "the end of the working-day calendar, and past it": ("2028-12-29", "2029-02-14"),
}

AS_AT_DAYS = tuple(date.fromisoformat(day) for days in BY_REASON.values() for day in days)
