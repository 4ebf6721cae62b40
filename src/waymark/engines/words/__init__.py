"""A measure in plain English, said from the same declaration the figures are worked out from."""

from waymark.engines.words.definition import Line, Part, definition_of, outline_of

__all__ = ["Line", "Part", "definition_of", "outline_of"]
