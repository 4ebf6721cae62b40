"""Addresses of one child, and of one's own children."""

from django.urls import path

from waymark.web.children import views

urlpatterns = [
    path("my-children", views.my_children, name="my-children"),
    path("children/<slug:reference>", views.child, name="child"),
]
