"""Families of measures about the population: how many for every 10,000 people aged 0 to 17."""

from waymark.measures.populations import Population, Records
from waymark.measures.shapes import Rate
from waymark.records.tables.made import child_population
from waymark.records.terms import AS_AT

in_force = ((child_population.counted_on <= AS_AT) | child_population.earliest.is_("Y")) & (
    child_population.replaced_on.is_missing | (child_population.replaced_on > AS_AT)
)

PEOPLE = Records("people aged 0 to 17, by the latest mid-year estimate", "child_population", in_force)

NOTE = (
    "The population is the latest mid-year estimate by D that the extract gives, or its earliest where D "
    "comes before them all. There is no rate by team."
)


def rate_of(population: Population) -> Rate:
    """How many of these there are for every 10,000 people aged 0 to 17, as the DfE publishes rates."""
    return Rate(of=population, population=PEOPLE, people=child_population.people)
