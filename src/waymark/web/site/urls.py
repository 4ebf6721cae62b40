"""Every address of the application. Each must be in `policy.csv`, or nobody can open it."""

from django.urls import URLPattern, URLResolver, include, path

from waymark.web.site import about, signing_in_as, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("accessibility", about.accessibility, name="accessibility"),
    path("figures", about.figures, name="figures"),
    path("who-sees-what", about.who_sees_what, name="who-sees-what"),
    path("brand.css", about.brand, name="brand"),
    path("sign-in-as", signing_in_as.sign_in_as, name="sign-in-as"),
    path("account/", include("waymark.web.access.urls")),
    path("", include("waymark.web.scorecards.urls")),
    path("", include("waymark.web.worklists.urls")),
    path("", include("waymark.web.children.urls")),
    path("", include("waymark.web.administration.urls")),
    path("", include("waymark.web.api.urls")),
]

handler400 = views.bad_request
handler403 = views.absent
handler404 = views.absent
handler500 = views.failed
