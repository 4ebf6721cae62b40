"""What a program is told when it gets no answer: a sentence that repeats nothing of what was sent."""

from __future__ import annotations

from django.http import JsonResponse

UNKNOWN = "Send a token: Authorization: Bearer YOUR-TOKEN. It may be missing, mistyped, expired or revoked."
ABSENT = "There is nothing here that this token may read."
TOO_OFTEN = "Too many calls in a minute. Wait as many seconds as Retry-After says."
UNREADABLE = "This request could not be read."
FAILED = "Sorry, this could not be answered. Try again later."


def problem(status: int, detail: str) -> JsonResponse:
    """The answer that says what to do next."""
    return JsonResponse({"detail": detail}, status=status)


def unknown() -> JsonResponse:
    """No token, or one that opens nothing: 401, never a page to sign in on."""
    answer = problem(401, UNKNOWN)
    answer.headers["WWW-Authenticate"] = 'Bearer realm="Waymark"'
    return answer


def absent() -> JsonResponse:
    """The same for what does not exist and for what this person may not see."""
    return problem(404, ABSENT)


def too_often(seconds: int) -> JsonResponse:
    """429, and when to come back."""
    answer = problem(429, TOO_OFTEN)
    answer.headers["Retry-After"] = str(seconds)
    return answer


def unreadable() -> JsonResponse:
    """400: not even the address could be read."""
    return problem(400, UNREADABLE)


def failed() -> JsonResponse:
    """Something went wrong here; nothing of it is told."""
    return problem(500, FAILED)
