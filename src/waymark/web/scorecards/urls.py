"""Addresses of the scorecard."""

from django.urls import path

from waymark.web.scorecards import views

urlpatterns = [
    path("scorecard", views.scorecard, name="scorecard"),
    path("measures/<slug:slug>", views.measure, name="measure"),
    path("measures/<slug:slug>/children", views.children, name="measure-children"),
]
