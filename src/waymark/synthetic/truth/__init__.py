"""
The truth about the made-up authority, worked out from its own story.

Nothing here knows of Waymark's measures or engines. Each rule is written again, plainly, from
sections 4 and 5 of the extract contract, so that a change to a definition in the library cannot
move the truth, and a mistake made there is not made here too.
"""

from waymark.synthetic.truth.figures import Figure
from waymark.synthetic.truth.measures import PERIODS, Truth, figures_at, truth_of

__all__ = ["PERIODS", "Figure", "Truth", "figures_at", "truth_of"]
