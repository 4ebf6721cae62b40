"""A measure in plain English, said from the same declaration the figures are worked out from."""

from waymark.engines.words.definition import Line, definition_of

__all__ = ["Line", "definition_of"]
