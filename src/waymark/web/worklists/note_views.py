"""The page on which a note is written on one row."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from waymark.engines.extract import Extract
from waymark.web.loads.pinned import Pinned, pinned
from waymark.web.look.pages import page
from waymark.web.notes.actions import write_note
from waymark.web.notes.forms import NoteForm
from waymark.web.notes.models import LONGEST, Saying
from waymark.web.notes.presenters import lines_of
from waymark.web.trail.actions import looked
from waymark.web.worklists.queries import gate_of, row_on
from waymark.worklists.history import rows_of_child


def note(request: HttpRequest, name: str, row: str) -> HttpResponse:
    """Write a note on a row this person may see, and go back to where it was asked for."""
    load = pinned(request)
    (line,) = lines_of([row_on(load, gate_of(load, request.user), name, row)], load)
    child = line.row.entry.person
    if child is None or not line.can_be_noted:
        raise Http404
    back = _back(request, name)
    form = NoteForm(request.POST, names=_names(load, child)) if request.method == "POST" else NoteForm()
    if form.is_valid():
        write_note(line.row, form.cleaned_data["saying"], form.cleaned_data["words"], load, by=request.user)
        messages.success(request, "The note is kept. The row stays counted until a load shows it done.")
        return HttpResponseRedirect(back)
    looked(request, name, load.load.load_id, [child])
    return page(
        request, "note.html", line=line, form=form, back=back, sayings=Saying.choices, longest=LONGEST
    )


def _back(request: HttpRequest, name: str) -> str:
    """Where the reader came from, if that is a page of ours; else the list."""
    asked = request.POST.get("back") or request.GET.get("back") or ""
    ours = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if ours else reverse("worklist", args=[name])


def _names(load: Pinned, child: str) -> list[str]:
    """What the child is called in the load: names and id, which no note may have."""
    held = load.source.held
    rows = rows_of_child(held, "children", child) if isinstance(held, Extract) else []
    named = [row.get(part) or "" for row in rows for part in ("forename", "surname")]
    return [child, *(word for name in named for word in [name, *name.split()])]
