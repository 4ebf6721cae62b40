"""How far a load can be trusted for a list: what its source leaves out, and whether it reaches the day."""

from __future__ import annotations

from dataclasses import replace

from waymark.dates import snapshot_at
from waymark.measures.availability import Fitted, fit
from waymark.measures.catalogue import find
from waymark.measures.measure import Measure
from waymark.measures.populations import Population
from waymark.measures.shapes import Count
from waymark.scorecards.coverage import how_limited, out_of_reach
from waymark.worklists.asking import Asking


def doubts(of: Population, title: str, asking: Asking) -> tuple[str, ...]:
    """What to say of a list of this population, where it may be wrong: a sentence for each reason."""
    source = asking.source
    fitted = fit(_counted(of, title), source.held)
    if not isinstance(fitted, Fitted):
        return ()
    said = []
    if fitted.skipped:
        lacking = ", ".join(need.in_contract_words for need in fitted.skipped)
        said.append(
            f"Approximate: the load lacks {lacking}, so that some may be listed who should be left out."
        )
    found = source.reaching(fitted, snapshot_at(asking.as_at))
    if not found.exact and not found.beyond:
        said.append(f"Approximate. {how_limited(found, source.limits, fitted.measure)}")
    return tuple(said)


def out_of_its_reach(of: Population, title: str, asking: Asking) -> str:
    """Why the load says nothing of this population on the day; empty where it does."""
    source, period = asking.source, snapshot_at(asking.as_at)
    fitted = fit(_counted(of, title), source.held)
    beyond = source.reaching(fitted, period).beyond if isinstance(fitted, Fitted) else frozenset()
    return out_of_reach(beyond, source.limits, period) if beyond else ""


def _counted(of: Population, title: str) -> Measure:
    """The list's population as a plain count, which is what can be said to be exact or not."""
    plain = find("children-in-need")
    return replace(plain, slug="worklist", title=title, shape=Count(of), notes=())
