"""What the service will have spent by the end of the financial year, against its budget."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Ratio
from waymark.records.tables.made import budget_years
from waymark.records.terms import Less

lines_of_the_year = Records("lines of the budget for the financial year", "budget_years", budget_years.open)

spend_against_budget = Measure(
    slug="spend-against-budget",
    ref="P01",
    section="Finance",
    title="Forecast spending over the budget",
    shape=Ratio(
        over=lines_of_the_year,
        under=lines_of_the_year,
        over_weight=Less(budget_years.forecast, budget_years.budget),
        under_weight=budget_years.budget,
        percent=True,
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Worcestershire cabinet paper (July 2018): pressures of 7.6 and 0.6 million pounds",
    why="Money spent on homes far away is not there for the help that keeps children near.",
    notes=(
        "Above nought is over the budget, below it under.",
        "All the lines of the financial year that D falls in, whatever their month or cost centre: what is "
        "forecast for the whole year, as the load has it. Earlier months of a trend do not show what was "
        "forecast then.",
        "A line whose forecast is not recorded is shown as not known, and counts as on budget. One whose "
        "financial year cannot be read is shown as not known, and left out.",
        "A council that writes its whole year again each month counts each month's forecast alike, and not "
        "only the latest.",
    ),
)

MEASURES = (spend_against_budget,)
