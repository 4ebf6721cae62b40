"""
The scorecard as an expert would write it in SQL for DuckDB, with no measure language at all.

Three statements over shared steps, one for each kind of row: `children.sql` (who is open, and how they
are doing), `events.sql` (what happened in each month) and `workforce.sql`. Written from the extract
contract, and held to the same figures as Waymark.
"""

from benchmarks.by_hand.script import MEASURES, ByHand

__all__ = ["MEASURES", "ByHand"]
