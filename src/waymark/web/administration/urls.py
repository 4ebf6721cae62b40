"""Addresses of the administrator's pages, and of opening a child's id."""

from django.urls import path

from waymark.web.administration import views

urlpatterns = [
    path("administration/people", views.people, name="people"),
    path("administration/people/<int:number>", views.person, name="person"),
    path("administration/teams", views.teams, name="teams"),
    path("administration/restricted-cases", views.restricted, name="restricted"),
    path("children/<slug:reference>/open", views.open_child, name="child-open"),
]
