"""Django's settings. What differs from place to place is read from the environment by `environment.py`."""

from __future__ import annotations

from pathlib import Path

from waymark.web.access.sign_on import providers
from waymark.web.site.database import database_of
from waymark.web.site.environment import told_by

TOLD = told_by()
BASE = Path(__file__).parent

DEBUG = False
SECRET_KEY = TOLD.secret
ALLOWED_HOSTS = list(TOLD.hosts)
ROOT_URLCONF = "waymark.web.site.urls"
WSGI_APPLICATION = "waymark.web.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database_of(TOLD)}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "waymark.web.look",
    "waymark.web.access",
    "waymark.web.trail",
    "waymark.web.loads",
    "waymark.web.notes",
    "waymark.web.scorecards",
    "waymark.web.worklists",
    "waymark.web.children",
    "waymark.web.api",
    "waymark.web.administration",
    "waymark.web.site",
]

MIDDLEWARE = [
    "waymark.web.site.headers.headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "waymark.web.access.idle.idle_lock",
    # after the lock of a signed-in browser, which a program has none of, and before every check of who asks
    "waymark.web.api.bearer.bearer",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "waymark.web.access.second_factor.SecondFactor",
    "waymark.web.site.gatekeeper.Gatekeeper",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "waymark.web.look.templates.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "waymark.web.site.frame.frame",
            ],
        },
    },
    # allauth looks for its own templates here where the application has none of that name
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]

STATIC_URL = "static/"
# the styles of the reports, whose pages are shown inside the application's frame
STATICFILES_DIRS = [("reports", BASE.parent.parent / "reports" / "page" / "styles")]
STATIC_ROOT = TOLD.data / "static"
WHITENOISE_USE_FINDERS = True

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True

AUTH_USER_MODEL = "access.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
if TOLD.mode == "test":
    # a slow hash would only slow the tests down
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"

ACCOUNT_ADAPTER = "waymark.web.access.adapters.ClosedAccounts"
SOCIALACCOUNT_ADAPTER = "waymark.web.access.adapters.KnownPeopleOnly"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_RATE_LIMITS = {
    # one address of a council's whole office must not be stopped by one colleague who forgot a password
    "login": "100/m/ip",
    "login_failed": "20/m/ip,5/5m/key",
}
SOCIALACCOUNT_PROVIDERS = providers(TOLD.oidc_server, TOLD.oidc_client, TOLD.oidc_secret, TOLD.oidc_name)
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
MFA_ADAPTER = "waymark.web.access.adapters.SealedFactors"
# an administrator gave the address, and nothing is ever mailed to it
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Waymark"

SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = TOLD.https
SECURE_SSL_REDIRECT = TOLD.https
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if TOLD.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = TOLD.https
if TOLD.mode == "production" and not TOLD.https:
    # whoever says WAYMARK_HTTPS=no answers for what stands between; Django's own checks would repeat it
    SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016"]
ALLAUTH_TRUSTED_PROXY_COUNT = TOLD.proxies
# told to nobody else; without it a browser says a form of ours comes from nowhere, and the form is refused
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "waymark.web.site.views.not_from_here"
X_FRAME_OPTIONS = "DENY"
if TOLD.https and TOLD.proxies:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if TOLD.mode == "test"
    else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# Nothing about a child may reach a log: only what went wrong and where
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "waymark.web.site.logs.NothingOfChildren"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
