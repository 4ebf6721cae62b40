"""
Drawing a picture: SVG with its alternative text inside, or PNG for documents.

A trend is SVG already, and needs a library only to become a PNG. Text is drawn in the fonts the machine has.
Where it has none of those asked for, labels vanish and nothing is said; so every label a picture must show is
looked for in what was drawn, and a drawing by hand becomes a PNG only where a word leaves a mark on it.
"""

from __future__ import annotations

import json
import re
from html import escape, unescape
from typing import Any

from waymark.reports.charts import svg
from waymark.reports.charts.picture import Picture, Spec


class CannotDraw(RuntimeError):
    """Charts need a library that is not installed. The message says what to install."""


class LabelsMissing(RuntimeError):
    """A label is not in the drawing. The message names it."""


def to_svg(picture: Picture, narrow: bool = False) -> str:
    """The picture as SVG, named and described for a screen reader. Raises CannotDraw and LabelsMissing."""
    drawn = _as_svg(picture.narrow if narrow else picture.wide)
    _prove(picture, drawn)
    return _described(drawn, picture)


def to_png(picture: Picture, narrow: bool = False, scale: float = 2.0) -> bytes:
    """The picture as PNG, for documents. Raises CannotDraw and LabelsMissing."""
    asked = picture.narrow if narrow else picture.wide
    _prove(picture, _as_svg(asked))
    if isinstance(asked, str):
        _prove_words_are_drawn()
        drawn: bytes = _converter().svg_to_png(asked, scale=scale)
    else:
        drawn = _converter().vegalite_to_png(_text(asked), scale=scale)
    return drawn


def words_in(drawn: str) -> str:
    """The words a drawing shows, in the order drawn."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)) for text in re.findall(r"<text.*?</text>", drawn))


def _as_svg(asked: Spec | str) -> str:
    """A drawing by hand as it is; a specification drawn."""
    if isinstance(asked, str):
        return asked
    drawn: str = _converter().vegalite_to_svg(_text(asked))
    return drawn


def _prove(picture: Picture, drawn: str) -> None:
    shown = " ".join(words_in(drawn).split())
    missing = [label for label in picture.labels if " ".join(label.split()) not in shown]
    if missing:
        raise LabelsMissing(
            f"The chart {picture.title!r} was drawn without {', '.join(map(repr, missing))}. Install the "
            "Liberation Sans or Arial font."
        )


def _prove_words_are_drawn() -> None:
    """A word drawn leaves a mark; without a font it would not."""
    blank, written = (
        _converter().svg_to_png(svg.drawing(40, 20, "", svg.words(2, 14, text))) for text in ("", "Average")
    )
    if blank == written:
        raise LabelsMissing(
            "The chart would be drawn without its words. Install the Liberation Sans or Arial font."
        )


def _described(drawn: str, picture: Picture) -> str:
    """The drawing with its name and description, so that nobody needs to see it."""
    said = f"<title>{escape(picture.title)}</title><desc>{escape(picture.says)}</desc>"
    opening, rest = re.match(r"<svg[^>]*>", drawn), drawn
    assert opening is not None, "A drawing begins with <svg>."
    head = opening.group()
    if "aria-label" not in head:
        head = head[:-1] + f' role="img" aria-label="{escape(picture.says, quote=True)}">'
    return head + said + rest[opening.end() :]


def _text(spec: Spec) -> str:
    return json.dumps(spec)


def _converter() -> Any:
    try:
        import vl_convert
    except ImportError:
        raise CannotDraw(
            "Charts are drawn by vl-convert-python, which is not installed. Install Waymark with its charts: "
            'pip install "waymark[charts]". The table behind every chart needs nothing more.'
        ) from None
    return vl_convert
