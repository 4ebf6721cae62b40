"""
A made-up authority whose truth is known, and the recording mistakes people make.

`synthesise` writes it to a folder as a council would hand it over. The journeys are told first, in
`journeys/`; the files are written from them, and in `truth/` the true figures are worked out from them
too, by code that knows nothing of Waymark's measures.
"""

from waymark.synthetic.faults import Fault
from waymark.synthetic.synthesise import (
    AUTHORITY,
    FAULTS_FILE,
    TRUTH_FILE,
    CannotSynthesise,
    synthesise,
    tell,
)
from waymark.synthetic.truth import Figure, Truth

__all__ = [
    "AUTHORITY",
    "FAULTS_FILE",
    "TRUTH_FILE",
    "CannotSynthesise",
    "Fault",
    "Figure",
    "Truth",
    "synthesise",
    "tell",
]
