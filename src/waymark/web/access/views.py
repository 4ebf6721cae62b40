"""The pages of one's own account that allauth does not have, or that say more here."""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from waymark.web.access.models import Appointment, Person
from waymark.web.access.presenters import appointed
from waymark.web.access.second_factor import has_second_factor
from waymark.web.look.pages import page

FORGET = '"cache", "cookies", "storage"'


class SignIn(account.LoginView):  # type: ignore[misc]
    """Sign in, with the council's own sign-on where there is one."""

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """What the page shows."""
        told = settings.TOLD
        return {**super().get_context_data(**more), "sign_on": told.oidc_name if told.oidc_server else ""}


sign_in = SignIn.as_view()


def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out, and have the browser forget what it was shown. https://www.w3.org/TR/clear-site-data/"""
    answer: HttpResponse = account.logout(request)
    if request.method == "POST":
        answer["Clear-Site-Data"] = FORGET
    return answer


def password(request: HttpRequest) -> HttpResponse:
    """Change one's password. Absent for those who have none, and come by the council's sign-on."""
    if not isinstance(request.user, Person) or not request.user.has_usable_password():
        raise Http404
    answer: HttpResponse = account.password_change(request)
    return answer


def own_account(request: HttpRequest) -> HttpResponse:
    """What one is appointed to, and how one signs in."""
    person = request.user
    assert isinstance(person, Person)
    held = Appointment.objects.on(timezone.localdate()).filter(person=person).select_related("team")
    return page(
        request,
        "account/account.html",
        person=person,
        appointments=[appointed(one) for one in held.order_by("starts_on", "pk")],
        second_factor=has_second_factor(person),
    )
