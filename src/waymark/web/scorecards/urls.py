"""Addresses of the scorecard."""

from django.urls import path

from waymark.web.scorecards import (
    changed_views,
    children_views,
    clinic_views,
    commentary_views,
    measure_views,
    scorecard_views,
)

urlpatterns = [
    path("scorecard", scorecard_views.scorecard, name="scorecard"),
    path("scorecard.<slug:kind>", scorecard_views.file, name="scorecard-file"),
    path("changed", changed_views.changed, name="changed"),
    path("front-door", changed_views.front_door, name="front-door"),
    path("front-door.<slug:kind>", changed_views.front_door_file, name="front-door-file"),
    path("clinic", clinic_views.clinic, name="clinic"),
    path("clinic/teams/<str:team>", clinic_views.agreement, name="agreement"),
    path("clinic/agreed/<int:number>", clinic_views.checked, name="agreement-check"),
    path("reds", commentary_views.reds, name="reds"),
    path("measures/<slug:slug>", measure_views.measure, name="measure"),
    path("measures/<slug:slug>/figures.<slug:kind>", measure_views.file, name="measure-file"),
    path("measures/<slug:slug>/commentary", commentary_views.commentary, name="commentary"),
    path("measures/<slug:slug>/children", children_views.children, name="measure-children"),
    path("measures/<slug:slug>/children.csv", children_views.file, name="measure-children-file"),
]
