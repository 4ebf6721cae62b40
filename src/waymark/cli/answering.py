"""`waymark answers`: what an authority has answered; and how answers are given to `waymark load`."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_rich, write_text

Given = Annotated[
    list[str] | None,
    typer.Option("--answer", metavar="KEY=VALUE", help="Answer a question of the load. May be repeated."),
]
GivenFile = Annotated[
    Path | None, typer.Option("--answers", metavar="FILE.toml", help="A file of answers under [answers].")
]


class AnswersFormat(StrEnum):
    """How the answers are written."""

    table = "table"
    json = "json"
    toml = "toml"


def answers(
    authority: o.Authority = None,
    forget: Annotated[
        list[str] | None,
        typer.Option("--forget", metavar="KEY", help="Forget this answer: it is asked again."),
    ] = None,
    format: Annotated[AnswersFormat, typer.Option(help="How they are written.")] = AnswersFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """
    List what is remembered of an authority's answers, or forget one.

    As TOML it is a file that waymark load takes with --answers.
    """
    from waymark.reports.answers import answers_terminal, answers_toml
    from waymark.store import NoAuthority, Store

    kept = Store(store or o.default_store())
    code = authority or kept.sole_authority()
    if code not in kept.authorities():
        held = ", ".join(kept.authorities()) or "no authority"
        raise NoAuthority(f"The store {kept.root} does not hold {code}. It holds {held}.")
    for key in forget or ():
        kept.forget(code, key)
        say(f"Forgotten: {key}.")
    known = {key: (answer.value, answer.how) for key, answer in sorted(kept.answers(code).items())}
    if format is AnswersFormat.toml:
        write_text(answers_toml(known), output)
    elif format is AnswersFormat.json:
        listed = [{"key": key, "value": value, "how": how} for key, (value, how) in known.items()]
        write_text(
            json.dumps({"authority": code, "answers": listed}, ensure_ascii=False, indent=2) + "\n", output
        )
    else:
        write_rich(answers_terminal(code, known), output)


def answers_given(typed: Sequence[str] | None, file: Path | None) -> dict[str, str]:
    """The answers in the file and at the keyboard, which come first. Raises a usage error."""
    return {**(_in_file(file) if file else {}), **dict(map(_pair, typed or ()))}


def _pair(text: str) -> tuple[str, str]:
    # a heading in a key may hold an equals sign; no value does
    key, equals, value = text.rpartition("=")
    if not equals or not key.strip():
        raise typer.BadParameter(f"{text!r} is not an answer. Write it as KEY=VALUE.")
    return key.strip(), value.strip()


def _in_file(path: Path) -> dict[str, str]:
    try:
        held = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise typer.BadParameter(f"{path} is not a TOML file: {error}.") from None
    said = held.get("answers")
    if not isinstance(said, Mapping) or not all(isinstance(value, str) for value in said.values()):
        raise typer.BadParameter(f'{path} must have a table [answers] of lines such as "code:sex:Boy" = "M".')
    return dict(said)
