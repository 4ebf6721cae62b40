"""Addresses for programs, and the pages about them."""

from django.urls import include, path

from waymark.web.api import views
from waymark.web.api.service import addresses

urlpatterns = [
    path("for-programs", views.for_programs, name="for-programs"),
    path("for-programs/tokens", views.tokens, name="tokens"),
    path("for-programs/tokens/<int:number>/revoke", views.revoke, name="token-revoke"),
    path("api/v1/openapi.json", views.openapi, name="api-openapi"),
    path("api/v1/", include(addresses())),
]
