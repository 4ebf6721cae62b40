"""The evaluators that must agree. The reference is what the others are held against."""

from statements import frames

from generative.compare import Start
from waymark.engines.reference import Reference

ENGINES: dict[str, Start] = {"reference": Reference, "frames": frames}
