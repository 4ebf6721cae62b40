"""Signing in and out. Of allauth's addresses only those that are used are opened."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from django.urls import path

urlpatterns = [
    path("sign-in", account.login, name="account_login"),
    path("sign-out", account.logout, name="account_logout"),
    path("code", mfa.authenticate, name="mfa_authenticate"),
]
