"""
The frames evaluator: measures as statements of a database, through Ibis, here on DuckDB.

It must agree with `engines/reference` record by record. `evaluator` answers questions; `batch`
decides which sides share a statement; `statements`, `populations`, `gathers` and `meaning` compile
one; `connection` holds the data. Ibis is imported only when there is something to compile.
"""

from waymark.engines.frames.evaluator import Frames

__all__ = ["Frames"]
