"""Signing in and out, and one's own account. Of allauth's addresses only those that are used are opened."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.urls import path

from waymark.web.access import views

urlpatterns = [
    path("", views.own_account, name="account"),
    path("sign-in", views.sign_in, name="account_login"),
    path("sign-out", views.sign_out, name="account_logout"),
    path("password", views.password, name="account_change_password"),
    path("confirm", account.reauthenticate, name="account_reauthenticate"),
    path("code", mfa.authenticate, name="mfa_authenticate"),
    path("confirm-by-code", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("second-factor", views.own_account, name="mfa_index"),
    path("second-factor/set-up", totp.activate_totp, name="mfa_activate_totp"),
    path("second-factor/another-phone", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("recovery-codes", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("recovery-codes/new", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("oidc/<slug:provider_id>", oidc.login, name="openid_connect_login"),
    path("oidc/<slug:provider_id>/callback", oidc.callback, name="openid_connect_callback"),
]
