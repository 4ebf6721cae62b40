"""The workforce: who leaves, who is agency, which posts are filled, how many children each works with."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Proportion, Ratio, Recent, Share
from waymark.records.tables.workers import absences, employment, involvements, posts, supervisions
from waymark.records.terms import AS_AT, Term, days, months

registered = employment.registered.is_("Y")
on_our_books = registered & employment.contract.one_of("permanent", "fixed term")

stayed = employment.any(on_our_books & employment.open, on=employment.worker, to=employment.worker)

left_in_12_months = ((employment.ended_on > AS_AT - months(12)) & (employment.ended_on <= AS_AT)).so

social_worker_turnover = Measure(
    slug="social-worker-turnover",
    ref="N01",
    section="Workforce",
    title="Social worker turnover",
    shape=Share(
        of=Records("registered social workers employed", "employment"),
        counts=on_our_books & employment.open,
        meets=on_our_books & left_in_12_months & ~stayed,
        weight=employment.fte,
    ),
    better=Better.LOWER,
    period="rolling-12",
    standing="DfE",
    source="Children's social work workforce census",
    why="Children tell us that a change of social worker means starting again.",
    notes=("In full-time equivalents. Someone who moved to another post here has not left.",),
)

agency_social_workers = Measure(
    slug="agency-social-workers",
    ref="N02",
    section="Workforce",
    title="Social workers who are agency workers",
    shape=Share(
        of=Records("registered social workers employed", "employment"),
        counts=registered & employment.open,
        meets=registered & employment.open & employment.contract.is_("agency"),
        weight=employment.fte,
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="DfE",
    source="Children's social work workforce census",
    why="Agency workers cost more and leave sooner.",
    notes=("In full-time equivalents.",),
)

in_registered_post = (
    posts.linked(employment.post, posts.registered).is_("Y")
    & (posts.linked(employment.post, posts.started_on) <= AS_AT)
    & (
        posts.linked(employment.post, posts.ended_on).is_missing
        | (posts.linked(employment.post, posts.ended_on) > AS_AT)
    )
)

posts_filled_permanently = Measure(
    slug="posts-filled-permanently",
    ref="N08",
    section="Workforce",
    title="Social work posts filled permanently",
    shape=Ratio(
        over=Records(
            "permanent employment in those posts",
            "employment",
            employment.open & employment.contract.is_("permanent") & in_registered_post,
        ),
        under=Records(
            "posts for a registered social worker", "posts", posts.open & posts.registered.is_("Y")
        ),
        over_weight=employment.fte,
        under_weight=posts.fte,
        percent=True,
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Sunderland paper (February 2016): 88% of 115 posts",
    why="A permanent team can get to know its families.",
    notes=("In full-time equivalents.",),
)

held_by_registered_worker = involvements.open & employment.any(
    registered & employment.open, on=employment.worker, to=involvements.worker
)

average_caseload = Measure(
    slug="average-caseload",
    ref="N05",
    section="Workforce",
    title="Average caseload",
    shape=Ratio(
        over=Records(
            "children each works with",
            "involvements",
            held_by_registered_worker,
            one_per=(involvements.child, involvements.worker),
        ),
        under=Records(
            "registered social workers who work with a child",
            "involvements",
            held_by_registered_worker,
            one_per=(involvements.worker,),
        ),
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Children's social work workforce census, which divides by full-time equivalents; this by workers",
    why="A social worker with too many children cannot know any of them well.",
    notes=("Children are counted whatever their status; one shared by two workers counts for both.",),
)

caseload = involvements.distinct(
    involvements.child, involvements.open, on=involvements.worker, to=involvements.worker
)

CASELOAD_LIMIT, IN_ASSESSED_YEAR_LIMIT = 20, 17

in_assessed_year = (employment.asye_started_on <= AS_AT) & (
    employment.asye_ended_on.is_missing | (employment.asye_ended_on > AS_AT)
)

is_in_assessed_year = employment.any(
    registered & employment.open & in_assessed_year, on=employment.worker, to=involvements.worker
)

workers_over_caseload_limit = Measure(
    slug="workers-over-caseload-limit",
    ref="N06",
    section="Workforce",
    title="Social workers with more children than the limit",
    shape=Proportion(
        of=Records(
            "registered social workers who work with a child",
            "involvements",
            held_by_registered_worker,
            one_per=(involvements.worker,),
        ),
        meets=(caseload > CASELOAD_LIMIT) | (is_in_assessed_year & (caseload > IN_ASSESSED_YEAR_LIMIT)),
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Sheffield scrutiny paper (December 2018): 20 children, or 17 in the assessed year",
    why="An average hides the worker with thirty children.",
    notes=(
        "The same workers and children as average-caseload: a child shared by two workers counts for both.",
        "A worker whose assessed year is not recorded has the limit of 20.",
    ),
)

filled = employment.any(
    employment.open & employment.contract.one_of("permanent", "fixed term"), on=employment.post, to=posts.id
)

covered_by_agency = employment.any(
    employment.open & employment.contract.is_("agency"), on=employment.post, to=posts.id
)

social_worker_vacancies = Measure(
    slug="social-worker-vacancies",
    ref="N03",
    section="Workforce",
    title="Social work posts that are vacant",
    shape=Share(
        of=Records("posts for a registered social worker", "posts"),
        counts=posts.registered.is_("Y") & posts.open,
        meets=posts.registered.is_("Y") & posts.open & ~filled,
        weight=posts.fte,
    ),
    better=Better.LOWER,
    period="snapshot",
    standing="local",
    source="Children's social work workforce census counts vacancies over vacancies and those in post",
    why="Work that nobody is employed to do falls on those who are.",
    notes=(
        "In full-time equivalents. A post filled in part is filled.",
        "A post that an agency worker covers is vacant.",
    ),
)

agency_cover_of_vacancies = Measure(
    slug="agency-cover-of-vacancies",
    ref="N04",
    section="Workforce",
    title="Vacant social work posts covered by an agency worker",
    shape=Share(
        of=Records("posts for a registered social worker", "posts"),
        counts=posts.registered.is_("Y") & posts.open & ~filled,
        meets=posts.registered.is_("Y") & posts.open & ~filled & covered_by_agency,
        weight=posts.fte,
    ),
    better=Better.NEITHER,
    period="snapshot",
    standing="local",
    source="Children's social work workforce census",
    why="A vacancy covered costs more; one not covered costs children.",
    notes=("In full-time equivalents.",),
)

workers_in_assessed_year = Measure(
    slug="workers-in-assessed-year",
    ref="N11",
    section="Workforce",
    title="Social workers in their assessed and supported year",
    shape=Share(
        of=Records("registered social workers employed", "employment"),
        counts=registered & employment.open,
        meets=registered & employment.open & in_assessed_year,
        weight=employment.fte,
    ),
    better=Better.NEITHER,
    period="snapshot",
    standing="local",
    source="Sheffield scrutiny task group (February 2018)",
    why="New social workers need smaller caseloads and someone to learn from.",
    notes=("In full-time equivalents. Agency workers count among those employed.",),
)

holds_a_case = involvements.any(involvements.open, on=involvements.worker, to=employment.worker)

workers_with_a_case = Records(
    "registered social workers employed, with a case and not absent",
    "employment",
    (registered & employment.open & holds_a_case).except_for(
        absences.any(absences.open, on=absences.worker, to=employment.worker)
    ),
    one_per=(employment.worker,),
)

supervision_of_workers = Recent(
    of=workers_with_a_case,
    last=supervisions.last(
        supervisions.held_on,
        supervisions.held_on <= AS_AT,
        on=supervisions.worker,
        to=employment.worker,
    ),
    within=days(42),
    since=employment.started_on,
)

supervision_on_time = Measure(
    slug="supervision-on-time",
    ref="A02",
    section="Oversight",
    title="Social workers with a case who were supervised in the past 6 weeks",
    shape=supervision_of_workers,
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Sunderland paper (February 2016): compliance with supervision frequency; 6 weeks is usual",
    why="Nobody should carry children's lives alone.",
    notes=(
        "How often supervision is due is each authority's own: set `within` in days.",
        "Someone away on D is left out.",
    ),
)

FEATURES: tuple[tuple[Term, str], ...] = ((caseload, "the number of children the worker has"),)

MEASURES = (
    supervision_on_time,
    social_worker_turnover,
    agency_social_workers,
    social_worker_vacancies,
    agency_cover_of_vacancies,
    average_caseload,
    workers_over_caseload_limit,
)

POSTS = (posts_filled_permanently, workers_in_assessed_year)
