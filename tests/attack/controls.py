"""
Every control of the application: where it stands, what takes it out, and the test that must then turn red.

A cut names the text as it is and as it becomes. It is found exactly once, or a test says that the list here
has fallen behind the code.
"""

from __future__ import annotations

from dataclasses import dataclass

WEB = "src/waymark/web/"


@dataclass(frozen=True)
class Cut:
    """One change of one file."""

    file: str
    was: str
    becomes: str


@dataclass(frozen=True)
class Control:
    """What protects, the cuts that take it out, and the test that notices."""

    name: str
    cuts: tuple[Cut, ...]
    test: str


def _of(name: str, file: str, was: str, becomes: str, test: str) -> Control:
    return Control(name, (Cut(WEB + file, was, becomes),), test)


HERE = "tests/attack/test_controls.py::"
TRAIL = "tests/web/test_trail_"

ACCESS = (
    _of(
        "the policy is asked for the role",
        "site/gatekeeper.py",
        "if not rule.opens_to(roles):",
        "if False:",
        HERE + "test_a_role_opens_what_the_policy_says_and_no_more",
    ),
    _of(
        "an address outside the policy opens to nobody",
        "site/gatekeeper.py",
        "        if rule is None:\n            raise Http404\n",
        "        if rule is None:\n            request.roles = frozenset()\n            return None\n",
        HERE + "test_an_address_outside_the_policy_opens_to_nobody",
    ),
    _of(
        "the policy is asked for the method",
        "site/gatekeeper.py",
        "if request.method not in rule.methods:",
        "if False:",
        HERE + "test_a_method_outside_the_policy_is_refused",
    ),
    Control(
        "signing in is asked for",
        (
            Cut(
                WEB + "site/gatekeeper.py",
                "if not rule.anyone and not request.user.is_authenticated:",
                "if False:",
            ),
            Cut(
                WEB + "site/gatekeeper.py",
                "if not rule.opens_to(roles):",
                "if roles and not rule.opens_to(roles):",
            ),
            Cut(
                WEB + "site/settings.py",
                '    "django.contrib.auth.middleware.LoginRequiredMiddleware",\n',
                "",
            ),
        ),
        HERE + "test_nothing_opens_before_signing_in",
    ),
    _of(
        "an appointment opens nothing after its last day",
        "access/gate.py",
        "Appointment.objects.on(on or timezone.localdate()).filter(person=person)\n    return frozenset(Role",
        "Appointment.objects.filter(person=person)\n    return frozenset(Role",
        HERE + "test_an_appointment_that_ends_opens_nothing_at_the_next_request",
    ),
    _of(
        "a closed account has no role",
        "access/gate.py",
        " or not person.is_active:",
        ":",
        HERE + "test_a_closed_account_has_no_role",
    ),
    _of(
        "a case list opens nothing once it expired",
        "access/models.py",
        "starts_at__lte=moment, expires_at__gt=moment",
        "starts_at__lte=moment",
        HERE + "test_a_case_list_opens_nothing_from_the_moment_it_expires",
    ),
    _of(
        "an opening by name ends",
        "access/gate.py",
        "Opening.objects.filter(person=person, until__gt=moment)",
        "Opening.objects.filter(person=person)",
        HERE + "test_an_opening_ends",
    ),
    _of(
        "a team that closed opens nothing",
        "access/gate.py",
        "(ends is None or ends >= on)",
        "True",
        HERE + "test_a_team_that_closed_opens_nothing",
    ),
    _of(
        "restricted cases are shut",
        "access/gate.py",
        "return (restricted | marked) - named",
        "return frozenset()",
        HERE + "test_a_restricted_case_is_shut_to_all_but_those_named",
    ),
    _of(
        "nothing opens what is shut",
        "access/scope.py",
        "if child is not None and child in self.scope.shut:",
        "if False:",
        HERE + "test_a_row_of_a_restricted_case_does_not_pass",
    ),
    _of(
        "rows pass the gate",
        "access/scope.py",
        "[row for row in rows if self.sees(row.person, row.team, row.worker)]",
        "list(rows)",
        HERE + "test_rows_of_another_team_do_not_pass",
    ),
    _of(
        "a child belongs to who has the child, not to who wrote the row",
        "access/scope.py",
        "return self.scope.has(held.team, held.worker)",
        "return self.scope.has(team, worker)",
        HERE + "test_a_row_written_by_a_former_team_does_not_pass",
    ),
    _of(
        "ids are shown of one's own only",
        "access/scope.py",
        "return child in self.scope.cases | self.scope.opened or self._own(child, team, worker)",
        "return True",
        HERE + "test_whoever_sees_every_child_sees_no_ids",
    ),
    _of(
        "references hide the id",
        "loads/references.py",
        "return base64.b32encode(digest).decode()[:LENGTH]",
        "return child",
        HERE + "test_a_reference_says_nothing_of_the_id",
    ),
    _of(
        "an idle computer is locked",
        "access/idle.py",
        "now - last >= IDLE.total_seconds()",
        "False",
        TRAIL + "signing_in.py::test_a_computer_left_alone_signs_out_and_that_is_noted",
    ),
    _of(
        "nobody signs up",
        "access/adapters.py",
        '        """No."""\n        return False',
        '        """No."""\n        return True',
        HERE + "test_nobody_signs_up",
    ),
    _of(
        "forms carry a token",
        "site/settings.py",
        '    "django.middleware.csrf.CsrfViewMiddleware",\n',
        "",
        HERE + "test_a_form_from_elsewhere_is_refused",
    ),
    _of(
        "a program's token is asked for",
        "api/queries.py",
        "return in_force.filter(digest=digest_of(secret)).first()",
        "return in_force.first()",
        "tests/web/test_api_tokens.py::test_a_revoked_token_stops_at_once",
    ),
)

TOLD = (
    _of(
        "the Content-Security-Policy",
        "site/headers.py",
        "answer.headers.setdefault(name, said)",
        "pass",
        HERE + "test_every_answer_forbids_scripts_and_copies",
    ),
    _of(
        "browsers keep no copy",
        "site/headers.py",
        'answer.headers["Cache-Control"] = "no-store"',
        "pass",
        HERE + "test_every_answer_forbids_scripts_and_copies",
    ),
    _of(
        "the log holds no message",
        "site/logs.py",
        "        return line\n",
        "        return line + record.getMessage()\n",
        HERE + "test_the_log_holds_no_message",
    ),
    _of(
        "the log is written by that formatter",
        "site/settings.py",
        '{"plain": {"()": "waymark.web.site.logs.NothingOfChildren"}}',
        '{"plain": {"format": "%(message)s"}}',
        HERE + "test_the_log_is_written_by_that_formatter",
    ),
)

NOTED = (
    _of(
        "looks are noted",
        "trail/actions.py",
        'return write(request.user, "looked", about, load, seen, view=view)',
        "return None",
        HERE + "test_a_look_is_noted_for_every_child_on_the_page",
    ),
    _of(
        "a look that cannot be noted shows nothing",
        "trail/actions.py",
        '    return write(request.user, "looked", about, load, seen, view=view)',
        "    try:\n"
        '        return write(request.user, "looked", about, load, seen, view=view)\n'
        "    except Exception:\n        return None",
        TRAIL + "fails_closed.py::test_a_look_that_cannot_be_noted_shows_nothing[/worklists/cp-visits-due]",
    ),
    _of(
        "a changed line is found",
        "trail/chain.py",
        "if link.seal != seal_of(link.number, link.said, link.before):",
        "if False:",
        TRAIL + "chain.py::test_one_changed_line_of_ten_thousand_is_named",
    ),
    _of(
        "a line sealed anew is found",
        "trail/chain.py",
        "if link.before != seal:",
        "if False:",
        TRAIL + "chain.py::test_a_line_changed_and_sealed_again_breaks_the_next",
    ),
    _of(
        "a dropped line is found",
        "trail/chain.py",
        "if link.number != number + 1:",
        "if False:",
        TRAIL + "chain.py::test_one_dropped_line_of_ten_thousand_is_named",
    ),
    _of(
        "a trail cut short is found",
        "trail/chain.py",
        "if not met and last_known is not None:",
        "if False:",
        TRAIL + "chain.py::test_a_trail_cut_short_no_longer_has_the_noted_head",
    ),
    _of(
        "the looks beside a line are checked",
        "trail/chain.py",
        'if list(link.looks) != link.said["detail"].get("children", []):',
        "if False:",
        TRAIL + "chain.py::test_the_database_changed_behind_the_application_is_found",
    ),
    _of(
        "a line is written once",
        "trail/models.py",
        "if self.pk is not None:",
        "if False:",
        TRAIL + "chain.py::test_a_line_cannot_be_changed_or_taken_away_by_the_application",
    ),
    _of(
        "sign-ins are noted",
        "trail/signing_in.py",
        "    write(user, SIGNED_IN)\n",
        "    return\n",
        TRAIL + "signing_in.py::test_signing_in_and_out_is_noted",
    ),
    _of(
        "what was typed for no account is not kept",
        "trail/signing_in.py",
        'write("nobody", FAILED, person.email if person else "")',
        'write("nobody", FAILED, tried)',
        TRAIL + "signing_in.py::test_what_was_typed_for_no_account_is_not_kept",
    ),
)

LIMITS = (
    _of(
        "programs wait after too many calls",
        "api/limits.py",
        "if calls > CALLS else 0",
        "if False else 0",
        "tests/web/test_api_tokens.py::test_too_many_calls_in_a_minute_wait_for_the_next",
    ),
    Control(
        "a damaged load is not shown",
        (Cut("src/waymark/store/damage.py", "if found != expected:", "if False:"),),
        "tests/unit/store/test_store.py",
    ),
)

CONTROLS = (*ACCESS, *TOLD, *NOTED, *LIMITS)
