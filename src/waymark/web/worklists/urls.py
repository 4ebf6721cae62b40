"""Addresses of the worklists."""

from django.urls import path

from waymark.web.worklists import note_views, views

urlpatterns = [
    path("worklists", views.worklists, name="worklists"),
    path("worklists/<slug:name>", views.worklist, name="worklist"),
    path("worklists/<slug:name>/rows.<slug:format>", views.worklist_file, name="worklist-file"),
    path("worklists/<slug:name>/<slug:row>/note", note_views.note, name="note"),
]
