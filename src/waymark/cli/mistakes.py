"""The errors written for the person at the keyboard: said as a sentence, without a traceback."""

from __future__ import annotations


def mistakes() -> tuple[type[Exception], ...]:
    """Every error whose message is for a user. Anything else is ours, and shows where it happened."""
    from waymark.cli.running import NotInstalled
    from waymark.cli.serving import CannotServe
    from waymark.comparators.authorities import UnknownAuthority
    from waymark.comparators.funnel import NoFunnel
    from waymark.comparators.named import NamedUnreadable
    from waymark.comparators.official import NoComparison
    from waymark.intake.answers import AnswerWrong
    from waymark.intake.official import ReleaseUnreadable
    from waymark.measures.catalogue import UnknownMeasure
    from waymark.reports.charts import CannotDraw, LabelsMissing
    from waymark.reports.charts.teams import NoTeams
    from waymark.scorecards.behind import MeasureNotAvailable
    from waymark.scorecards.breakdown import NotABreakdown
    from waymark.scorecards.characteristics import NotOfChildren
    from waymark.scorecards.definition import DefinitionWrong
    from waymark.scorecards.flows import NoFlow
    from waymark.scorecards.published import ScorecardUnreadable
    from waymark.scorecards.spread import NoSpread
    from waymark.store import StoreError
    from waymark.synthetic import CannotSynthesise
    from waymark.web.administration.mistakes import CannotAppoint
    from waymark.web.site.environment import BadEnvironment, CannotStart
    from waymark.worklists.catalogue import UnknownWorklist
    from waymark.worklists.worklist import NoStandard, WorklistNotAvailable

    of_comparing = (UnknownAuthority, NamedUnreadable, NoComparison, NoFunnel, NoTeams, ReleaseUnreadable)
    of_charts = (CannotDraw, LabelsMissing, NoFlow, NoSpread, NotOfChildren)
    of_the_question = (AnswerWrong, DefinitionWrong, MeasureNotAvailable, NotABreakdown, UnknownMeasure)
    of_the_list = (NoStandard, UnknownWorklist, WorklistNotAvailable)
    of_the_machine = (StoreError, CannotServe, CannotSynthesise)
    asked = (*of_the_question, *of_the_list, *of_comparing, *of_charts)
    of_the_application = (BadEnvironment, CannotAppoint, CannotStart, NotInstalled)
    return (*asked, ScorecardUnreadable, *of_the_machine, *of_the_application)
