"""The workforce: who works with whom, in which team, in which post."""

from waymark.records.table import (
    Table,
    answer,
    child_id,
    code,
    day,
    end,
    link,
    number,
    recorded,
    row_id,
    start,
    team_id,
    text,
    worker_id,
)

involvements = Table(
    "involvements",
    "ssd_involvements",
    (
        row_id("invo_involvements_id"),
        child_id("invo_person_id"),
        worker_id("invo_professional_id"),
        team_id("invo_professional_team"),
        link("referral", "invo_referral_id"),
        text("role", "invo_professional_role_id"),
        text("changed_because", "invo_worker_change_reason"),
        start("started_on", "invo_involvement_start_date"),
        end("ended_on", "invo_involvement_end_date"),
        recorded(),
    ),
    episode=True,
)

professionals = Table(
    "professionals",
    "ssd_professionals",
    (
        row_id("prof_professional_id"),
        text("name_of_worker", "prof_professional_name"),
        text("job_title", "prof_professional_job_title"),
        link("staff_number", "prof_staff_id"),
        link("registration_number", "prof_social_worker_registration_no"),
        number("caseload", "prof_professional_caseload", low=0, whole=True),
        text("department", "prof_professional_department"),
        number("fte", "prof_full_time_equivalency", low=0, high=2),
        answer("agency", "prof_agency_worker_flag"),
    ),
)

teams = Table(
    "teams",
    "ssd_department",
    (
        row_id("dept_team_id"),
        text("title", "dept_team_name"),
        link("parent", "dept_team_parent_id"),
        text("parent_title", "dept_team_parent_name"),
    ),
)

posts = Table(
    "posts",
    "posts",
    (
        row_id("post_id"),
        team_id("team_id"),
        text("role", "role"),
        answer("registered", "registered"),
        number("fte", "fte", low=0, high=10),
        start("started_on", "start_date"),
        end("ended_on", "end_date"),
    ),
    episode=True,
)

employment = Table(
    "employment",
    "employment",
    (
        row_id("employment_id"),
        worker_id("professional_id", mandatory=True),
        link("post", "post_id"),
        team_id("team_id"),
        text("role", "role"),
        answer("registered", "registered"),
        code("contract", "contract", "contract"),
        number("fte", "fte", low=0, high=2),
        start("started_on", "start_date"),
        end("ended_on", "end_date"),
        text("left_because", "leaving_reason"),
        day("asye_started_on", "asye_start_date"),
        day("asye_ended_on", "asye_end_date"),
    ),
    episode=True,
)

absences = Table(
    "absences",
    "absences",
    (
        row_id("absence_id"),
        worker_id("professional_id", mandatory=True),
        code("kind", "kind", "absence_kind"),
        start("started_on", "start_date"),
        end("ended_on", "end_date"),
    ),
    episode=True,
)

supervisions = Table(
    "supervisions",
    "supervisions",
    (
        row_id("supervision_id"),
        worker_id("professional_id", mandatory=True),
        link("supervisor", "supervisor_id"),
        start("held_on", "supervision_date"),
        recorded(),
    ),
)

training = Table(
    "training",
    "training",
    (
        row_id("attendance_id"),
        worker_id("professional_id"),
        text("organisation", "organisation"),
        text("course", "course"),
        text("level", "level"),
        start("completed_on", "completed_date"),
        recorded(),
    ),
)

TABLES = (
    involvements,
    professionals,
    teams,
    posts,
    employment,
    absences,
    supervisions,
    training,
)
