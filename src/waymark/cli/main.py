"""The `waymark` command: every subcommand in one place, and every user's mistake a sentence."""

from __future__ import annotations

import sys

import typer

from waymark.cli import figures, files, making, reading
from waymark.cli.output import CannotWrite, say

app = typer.Typer(
    name="waymark",
    help="From the records a children's services department keeps to figures people can act on.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command()(files.load)
app.command()(figures.scorecard)
app.command()(figures.children)
app.command()(reading.measures)
app.command()(reading.coverage)
app.command("import-scorecard")(files.import_scorecard)
app.command()(files.reconcile)
app.command()(making.synthesise)
app.command()(making.demo)
app.command()(making.serve)

REFUSED, WRONG_USAGE = 1, 2


def run() -> None:
    """Run the command line. A mistake the user can mend is said in a sentence, never as a traceback."""
    try:
        app()
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(130)
    except CannotWrite as error:
        _refuse(error, REFUSED)
    except Exception as error:
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
    from waymark.measures.catalogue import UnknownMeasure

    return isinstance(error, UnknownMeasure)
