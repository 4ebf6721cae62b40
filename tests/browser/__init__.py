"""Journeys in a real browser, and what must hold of every page: no scripts, no sideways scroll, clean axe."""
