"""The `waymark` command: every subcommand in one place, and every user's mistake a sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from waymark import __version__
from waymark.cli import (
    answering,
    charting,
    comparing,
    figures,
    files,
    linking,
    making,
    marking,
    past,
    publishing,
    reading,
    running,
    setting_aside,
    signalling,
    trailing,
    worklists,
)
from waymark.cli.output import NO_ROOM, CannotWrite, say
from waymark.engines.without_pandas import leave_pandas_out

app = typer.Typer(
    name="waymark",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"waymark {__version__}")
        raise typer.Exit()


COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "load": (files.load, "Load a council's extract."),
    "set-aside": (setting_aside.set_aside, "Export the rows set aside, to correct."),
    "answers": (answering.answers, "List what was answered, or forget it."),
    "scorecard": (figures.scorecard, "Show the scorecard as at a day."),
    "children": (figures.children, "List the children behind a figure."),
    "signal": (signalling.signal, "Say if a measure really changed."),
    "breakdown": (figures.breakdown, "Show how many there are of each kind."),
    "worklist": (worklists.worklist, "List who is overdue, and who will be."),
    "monday": (worklists.monday, "Show a team's week on one page."),
    "measures": (reading.measures, "List measures, or define one in English."),
    "coverage": (reading.coverage, "Say which measures the data supports."),
    "import-scorecard": (files.import_scorecard, "Keep a published scorecard, and check it."),
    "reconcile": (files.reconcile, "Set a scorecard beside the extract."),
    "chart": (charting.chart, "Draw a trend, funnel, flow or spread."),
    "compare": (comparing.compare, "Set an authority beside others."),
    "beside": (comparing.beside, "Set printed figures of named places together."),
    "import-official": (comparing.import_official, "Keep a release of official figures."),
    "publish-scorecard": (publishing.publish_scorecard, "Freeze a scorecard as published."),
    "restate": (publishing.restate, "Show as published beside as known now."),
    "lag": (past.lag, "Say how late records are written up."),
    "moved": (past.moved, "Say how figures have moved since first reported."),
    "link-children": (linking.link_children, "Say that two ids are one child's."),
    "keep-apart": (linking.keep_apart, "Say that two ids are two children's."),
    "unlink-children": (linking.unlink_children, "Undo what was said of two ids."),
    "links": (linking.links, "List what was said of two ids."),
    "mark-break": (marking.mark_break, "Mark a break in series."),
    "mark-step": (marking.mark_step, "Mark a real change, with its reason."),
    "trail-check": (trailing.trail_check, "Check that the trail still holds."),
    "unusual-access": (trailing.unusual_access, "Show whose week was unusual."),
    "trail-head": (trailing.trail_head, "Print the trail's newest seal."),
    "synthesise": (making.synthesise, "Write a made-up authority."),
    "demo": (making.demo, "Make up an authority, and serve it."),
    "web": (running.web, "Serve the application, with sign-in."),
    "first-administrator": (running.first_administrator, "Make who may sign in first."),
    "close-account": (running.close_account, "Close an account from here."),
    "serve": (making.serve, "Serve the scorecard on this machine."),
}
"""Every subcommand, with the line that lists it."""

for name, (command, summary) in COMMANDS.items():
    app.command(name, short_help=summary)(command)


@app.callback()
def waymark(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """From the records a children's services department keeps to figures people can act on."""


REFUSED, WRONG_USAGE = 1, 2


def run() -> None:
    """Run the command line. A mistake the user can mend is said in a sentence, never as a traceback."""
    leave_pandas_out()
    try:
        app()
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(130)
    except CannotWrite as error:
        _refuse(error, REFUSED)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            where = f" for {error.filename}" if error.filename else ""
            say(f"Error: There is no room{where} ({error.strerror}). Make room, and ask again.")
            sys.exit(REFUSED)
        if not _is_for_the_user(error):
            raise
        _refuse(error, WRONG_USAGE if _is_wrong_usage(error) else REFUSED)


def _refuse(error: Exception, status: int) -> None:
    say(f"Error: {error}")
    sys.exit(status)


def _is_for_the_user(error: Exception) -> bool:
    """Whether the error was written for the person at the keyboard."""
    from waymark.cli.mistakes import mistakes

    return isinstance(error, mistakes())


def _is_wrong_usage(error: Exception) -> bool:
    from waymark.intake.answers import AnswerWrong
    from waymark.measures.catalogue import UnknownMeasure
    from waymark.scorecards.breakdown import NotABreakdown
    from waymark.worklists.catalogue import UnknownWorklist
    from waymark.worklists.worklist import NoStandard

    return isinstance(error, (AnswerWrong, NoStandard, NotABreakdown, UnknownMeasure, UnknownWorklist))
