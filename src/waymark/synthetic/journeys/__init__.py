"""Children's journeys through the service, one file for each part of it."""

from waymark.synthetic.journeys.children import children

__all__ = ["children"]
