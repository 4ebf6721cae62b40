"""Addresses of the worklists."""

from django.urls import path

from waymark.web.worklists import views

urlpatterns = [
    path("worklists", views.worklists, name="worklists"),
    path("worklists/<slug:name>", views.worklist, name="worklist"),
]
