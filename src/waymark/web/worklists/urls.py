"""Addresses of the worklists, and of the sheets made from them."""

from django.urls import path

from waymark.web.worklists import note_views, team_views, views

urlpatterns = [
    path("worklists", views.worklists, name="worklists"),
    path("worklists/<slug:name>", views.worklist, name="worklist"),
    path("worklists/<slug:name>/rows.<slug:format>", views.worklist_file, name="worklist-file"),
    path("worklists/<slug:name>/<slug:row>/note", note_views.note, name="note"),
    path("monday", team_views.monday, name="monday"),
    path("workers", team_views.workers, name="workers"),
    path("workers/<slug:reference>/handover", team_views.handover, name="handover"),
    path("workers/<slug:reference>/supervision", team_views.supervision, name="supervision"),
]
