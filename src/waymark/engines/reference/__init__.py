"""The reference evaluator: what every term means, in plain Python, one row at a time."""

from waymark.engines.reference.rows import Reference

__all__ = ["Reference"]
