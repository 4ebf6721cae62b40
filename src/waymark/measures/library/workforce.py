"""The workforce: who leaves, who is agency, which posts are filled, how many children each works with."""

from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Ratio, Share
from waymark.records.tables.workers import employment, involvements, posts
from waymark.records.terms import AS_AT, months

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

MEASURES = (social_worker_turnover, agency_social_workers, average_caseload, posts_filled_permanently)
