"""
Following children whose ids change, when a case system is replaced.

A council hands over `id_crosswalk`: the old id and the new one of each child, one to one. Within a load
its rows are given the new id (`applying`); earlier loads stay as they were and are read through it
(`pairs`, `keeping`). Nothing is guessed: a pair that cannot be one child's is asked about and not used.
"""

from waymark.intake.crosswalk.applying import apply_crosswalk
from waymark.intake.crosswalk.following import GIVEN, as_given, followed
from waymark.intake.crosswalk.pairs import Crosswalk, Pair, crosswalk_of

__all__ = ["GIVEN", "Crosswalk", "Pair", "apply_crosswalk", "as_given", "crosswalk_of", "followed"]
