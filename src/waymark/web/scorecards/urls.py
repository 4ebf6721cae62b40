"""Addresses of the scorecard."""

from django.urls import path

from waymark.web.scorecards import changed_views, scorecard_views, views

urlpatterns = [
    path("scorecard", scorecard_views.scorecard, name="scorecard"),
    path("scorecard.<slug:kind>", scorecard_views.file, name="scorecard-file"),
    path("changed", changed_views.changed, name="changed"),
    path("front-door", changed_views.front_door, name="front-door"),
    path("measures/<slug:slug>", views.measure, name="measure"),
    path("measures/<slug:slug>/children", views.children, name="measure-children"),
]
