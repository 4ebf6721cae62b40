"""Every address of the application. Each must be in `policy.csv`, or nobody can open it."""

from django.urls import URLPattern, URLResolver, include, path

from waymark.web.site import about, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("accessibility", about.accessibility, name="accessibility"),
    path("figures", about.figures, name="figures"),
    path("who-sees-what", about.who_sees_what, name="who-sees-what"),
    path("brand.css", about.brand, name="brand"),
    path("account/", include("waymark.web.access.urls")),
    path("", include("waymark.web.scorecards.urls")),
    path("", include("waymark.web.worklists.urls")),
    path("", include("waymark.web.children.urls")),
    path("", include("waymark.web.api.urls")),
]

handler400 = views.bad_request
handler403 = views.absent
handler404 = views.absent
handler500 = views.failed
