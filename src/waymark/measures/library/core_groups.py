"""Core groups: the meetings of family and professionals that carry a child protection plan out."""

from waymark.measures.cohorts import on_cp_plan, own_plan
from waymark.measures.library.protection import plan_started_on
from waymark.measures.measure import Better, Measure
from waymark.measures.populations import Records
from waymark.measures.shapes import Deadline, Recent
from waymark.records.table import outer
from waymark.records.tables.protection import core_groups, cp_plans
from waymark.records.terms import AS_AT, days, working_days

plan_began_on = cp_plans.linked(core_groups.plan, cp_plans.started_on)

earlier_of_the_plan = core_groups.any(
    (plan_began_on <= core_groups.met_on) & (core_groups.met_on < outer(core_groups.met_on)),
    on=core_groups.plan,
    to=core_groups.plan,
)

initial_core_groups_on_time = Measure(
    slug="initial-core-groups-on-time",
    ref="G09",
    section="Child protection",
    title="Initial core groups held within 10 working days",
    shape=Deadline(
        of=Records(
            "first core groups of child protection plans",
            "core_groups",
            (plan_began_on <= core_groups.met_on)
            & cp_plans.linked(core_groups.plan, cp_plans.other_authority).is_not("Y")
            & ~earlier_of_the_plan,
            dated=core_groups.met_on,
            one_per=(core_groups.plan,),
        ),
        starts=plan_began_on,
        stops=core_groups.met_on,
        within=working_days(10),
        waits=Records(
            "plans with no core group yet",
            "cp_plans",
            cp_plans.open
            & own_plan
            & ~core_groups.any(
                (outer(cp_plans.started_on) <= core_groups.met_on) & (core_groups.met_on <= AS_AT),
                on=core_groups.plan,
                to=cp_plans.id,
            ),
        ),
        waits_from=cp_plans.started_on,
    ),
    better=Better.HIGHER,
    period="month",
    standing="statutory",
    source="Working Together to Safeguard Children: within 10 working days of the initial conference",
    why="The plan is an outline until the core group has met to say who does what.",
    notes=(
        "Counts core groups held in the period, as every deadline here does; a plan whose first core group "
        "has still not been held is shown beside it as overdue.",
        "The plan starts on the day of the conference, so the 10 working days are counted from its start.",
        "A core group that names no plan of the extract is not counted, nor one from before its plan began.",
    ),
)

core_groups_in_6_weeks = Measure(
    slug="core-groups-in-6-weeks",
    ref="G10",
    section="Child protection",
    title="Children on a protection plan with a core group in the past 6 weeks",
    shape=Recent(
        of=on_cp_plan,
        last=core_groups.last(core_groups.met_on, core_groups.met_on <= AS_AT),
        within=days(42),
        since=plan_started_on,
    ),
    better=Better.HIGHER,
    period="snapshot",
    standing="local",
    source="Local standard: core groups every 6 weeks, in some councils every 4",
    why="A core group that does not meet leaves the plan to one worker.",
    notes=(
        "A scorecard may ask for another span: within = 28 for a standard of 4 weeks.",
        "Core groups are matched on the child, whatever plan they name.",
    ),
)

MEASURES = (initial_core_groups_on_time, core_groups_in_6_weeks)
