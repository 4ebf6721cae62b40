"""
A row under a heading that is about something else.

Only where both are understood: every word of the heading that carries meaning names a known topic, the
title names one too, and none of the title's topics belongs under the heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from waymark.scorecards.published.findings import Finding, finding, listed
from waymark.scorecards.published.rows import Page
from waymark.scorecards.published.topics import headings_for, mentions, topics_in, words_listed, words_of


def check(page: Page) -> Iterator[Finding]:
    """Every row that is about something other than its heading."""
    for row in page.rows:
        about, under = topics_in(row.title), _topics_of_heading(row.section)
        if about and under and not (about | headings_for(about)) & under:
            is_about = f'"{row.title}" is about {listed(sorted(about))}'
            yield finding("heading", [row], f'{row.label}: printed under "{row.section}", but {is_about}.')


def _topics_of_heading(section: str) -> frozenset[str]:
    """The topics of a heading; none if any of its words is not understood."""
    found = mentions(section)
    named = {place for mention in found for place in range(mention.start, mention.end)}
    rest = [word for place, word in enumerate(words_of(section)) if place not in named and not word.isdigit()]
    return frozenset(m.topic for m in found) if set(rest) <= words_listed("heading filler") else frozenset()
