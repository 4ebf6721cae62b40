"""The evaluators that must agree. The reference is what the others are held against."""

from generative.compare import Start
from waymark.engines.reference import Reference

ENGINES: dict[str, Start] = {"reference": Reference}

try:  # Frames is being built beside this; once it is here the import is plain
    from waymark.engines.frames import Frames
except ImportError:
    pass
else:
    ENGINES["frames"] = Frames
