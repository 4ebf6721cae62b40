"""Addresses of one child, and of one's own children."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
