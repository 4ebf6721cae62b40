"""
What has changed since the last load: the wrong file, children who have gone, a sharp change.

Nothing here changes a row. A child who was open and is not there any more is listed and never taken to
be closed; whatever else looks wrong is asked about, with the numbers.
"""

from waymark.intake.since_last.comparing import compare
from waymark.intake.since_last.earlier import Earlier

__all__ = ["Earlier", "compare"]
