"""`waymark link-children`, `keep-apart`, `unlink-children` and `links`: who is one child, and who is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waymark.cli import options as o
from waymark.cli.output import say, write_rich, write_text

if TYPE_CHECKING:
    from waymark.store import Load, Store
    from waymark.store.links import Said

Kept = Annotated[str, typer.Argument(metavar="ID", help="The id the child is to be known by.")]
Other = Annotated[str, typer.Argument(metavar="ID", help="The other id of the same child.")]
Either = Annotated[str, typer.Argument(metavar="ID", help="One of the two ids.")]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="How you know, in a few words.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who says so.")]


def link_children(
    kept: Kept,
    other: Other,
    reason: Reason = "",
    by: By = "",
    authority: o.Authority = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Say that two ids are one child's: from now on every figure counts that child once.

    No load changes, and waymark unlink-children undoes it.
    """
    from waymark.store.links import Said

    _say_of_two(Said(kept, other, True, reason.strip(), by.strip(), date.today()), authority, store)
    say(
        f"Linked: {kept} and {other} are one child, known by {kept}. "
        f"To undo it: waymark unlink-children {kept} {other}."
    )


def keep_apart(
    first: Either,
    second: Either,
    reason: Reason = "",
    by: By = "",
    authority: o.Authority = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Say that two ids are two children's, such as twins: the pair is not asked about again.
    """
    from waymark.store.links import Said

    _say_of_two(Said(first, second, False, reason.strip(), by.strip(), date.today()), authority, store)
    say(f"Kept apart: {first} and {second} are two children. They are not listed as possible duplicates.")


def unlink_children(
    first: Either,
    second: Either,
    reason: Reason = "",
    by: By = "",
    authority: o.Authority = None,
    store: o.StoreFolder = None,
) -> None:
    """
    Undo what was said of two ids: that they are one child's, or two children's.

    Every figure is again what it was. What was said, and that it was undone, stays on file.
    """
    from waymark.store.authorities import folder_of
    from waymark.store.links import undo

    if not reason.strip():
        raise typer.BadParameter("Say why, with --reason.")
    kept, load = _newest(store, authority)
    folder = folder_of(kept.root, load.authority)
    was = undo(folder, frozenset((first, second)), date.today(), by.strip(), reason.strip())
    what = "are no longer linked" if was.same else "are no longer kept apart"
    say(f"Undone: {was.kept} and {was.other} {what}.")


def links(
    everything: Annotated[bool, typer.Option("--all", help="Those undone too.")] = False,
    authority: o.Authority = None,
    format: Annotated[o.TableFormat, typer.Option(help="How it is written.")] = o.TableFormat.table,
    output: o.Output = None,
    store: o.StoreFolder = None,
) -> None:
    """List what has been said of two ids, by whom, when and why."""
    from waymark.reports import links as report
    from waymark.store.links import in_force

    kept, load = _newest(store, authority)
    said = kept.said(load.authority)
    listed = said if everything else in_force(said)
    match format:
        case o.TableFormat.csv:
            write_text(report.links_csv(listed), output)
        case o.TableFormat.json:
            write_text(report.links_json(load.authority, listed), output)
        case _:
            write_rich(report.links_terminal(load.authority, listed), output)


def _say_of_two(new: Said, authority: str | None, store: Path | None) -> None:
    """Keep what is said of two ids that the newest load has. Raises CannotLink."""
    from waymark.cli.between import table_of
    from waymark.intake.stories.same_child import adopted_of
    from waymark.store.authorities import folder_of
    from waymark.store.links import CannotLink, say_of_two

    if not new.reason:
        raise typer.BadParameter("Say how you know, with --reason.")
    kept, load = _newest(store, authority)
    known = set(table_of(load, "children")["child"].to_pylist())
    for id in (new.kept, new.other):
        if id not in known:
            raise CannotLink(
                f"The load {load.load_id} has no child {id}. Give the ids as the extract writes them."
            )
    adopted = adopted_of(
        {name: table_of(load, name) for name in ("cla_episodes", "referrals") if name in load.tables}
    )
    for id in (new.kept, new.other):
        if new.same and id in adopted:
            raise CannotLink(
                f"{id} was adopted. An adopted child has a new identity, which must not be tied to the old "
                "one: the two cannot be linked."
            )
    say_of_two(folder_of(kept.root, load.authority), new)


def _newest(store: Path | None, authority: str | None) -> tuple[Store, Load]:
    """The store and the authority's newest load. Raises NoAuthority and NoLoad."""
    from waymark.store import Store

    kept = Store(store or o.default_store())
    return kept, kept.newest(authority or kept.sole_authority(), date.max)
