"""Leaving care to a permanent home."""

from waymark.measures.cohorts import not_on_short_breaks
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Proportion
from waymark.records.tables.looked_after import cla_episodes
from waymark.records.terms import days

NEXT_EPISODE_FOLLOWS = "X1"
"""The episode ended and another of the same period of care began: the child did not leave care (SSDA903)."""

TO_PERMANENCE = ("E11", "E12", "E41", "E43", "E44", "E45", "E46", "E47", "E48", "E11 or E12", "E43 to E48")
"""
Adopted, or under a residence, child arrangements or special guardianship order (SSDA903).

The last two are what is known where a return says "Adopted" or "Special Guardianship Orders" and no more.
"""

left_care = ~cla_episodes.ceased_because.is_(NEXT_EPISODE_FOLLOWS)

cla_ceased_to_permanence = Measure(
    slug="cla-ceased-to-permanence",
    ref="K01",
    section="Permanence",
    title="Children leaving care to a permanent home",
    shape=Proportion(
        of=Records(
            "episodes that ended with the child leaving care",
            "cla_episodes",
            left_care.so & not_on_short_breaks(cla_episodes.ceased_on - days(1)),
            dated=cla_episodes.ceased_on,
        ),
        meets=cla_episodes.ceased_because.one_of(*TO_PERMANENCE),
    ),
    better=Better.HIGHER,
    period="rolling-12",
    standing="DfE",
    source="SSDA903; Sheffield scrutiny paper (December 2018)",
    why="Adoption, special guardianship and child arrangements give a child a family for good.",
)

MEASURES = (cla_ceased_to_permanence,)
