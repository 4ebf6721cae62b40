"""Annex A of an Ofsted inspection of children's services: eleven lists of children and adopters."""

from waymark.intake.forms.annex_a.form import AnnexA

__all__ = ["AnnexA"]
