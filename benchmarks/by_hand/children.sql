-- Head counts as at each day: one row for each child and day, then one sum for each measure.
-- Every join to `periods` is a range on a day, so a visit meets only the days it was recent for.
WITH referred AS (
    SELECT r._child, p.pid,
        arg_max_null(r.team, (r.received_on, r.id)) AS team,
        bool_or(r.no_further_action IS DISTINCT FROM 'Y') AS in_need,
        bool_or(r.no_further_action IS DISTINCT FROM 'Y' AND coalesce(a.first_on <= p.last, false)) AS assessed
    FROM referrals r
    LEFT JOIN (SELECT referral, min(authorised_on) AS first_on FROM assessments GROUP BY referral) a
        ON a.referral = r.id
    JOIN periods p ON r.received_on <= p.last AND (r.closed_on IS NULL OR r.closed_on > p.last)
    GROUP BY r._child, p.pid
),
involved AS (
    SELECT i._child, p.pid, arg_max_null(i.team, (i.started_on, i.id)) AS team
    FROM involvements i
    JOIN periods p ON i.started_on <= p.last AND (i.ended_on IS NULL OR i.ended_on > p.last)
    GROUP BY i._child, p.pid
),
owner AS (
    SELECT coalesce(i._child, r._child) AS _child, coalesce(i.pid, r.pid) AS pid,
        CASE WHEN i._child IS NULL THEN r.team ELSE i.team END AS team
    FROM involved i FULL JOIN referred r ON r._child = i._child AND r.pid = i.pid
),
open_plans AS (
    SELECT c._child, p.pid, c.id, c.started_on
    FROM cp_plans c
    JOIN periods p ON c.started_on <= p.last AND (c.ended_on IS NULL OR c.ended_on > p.last)
    WHERE c.other_authority IS DISTINCT FROM 'Y'
),
care AS (
    SELECT e._child, p.pid, min(e.entered_care_on) + INTERVAL 12 MONTH > any_value(p.last) AS first_year
    FROM cla_episodes e
    JOIN periods p ON e.started_on <= p.last AND (e.ceased_on IS NULL OR e.ceased_on > p.last)
    WHERE NOT EXISTS (
        FROM legal_statuses l
        WHERE l._child = e._child AND l.status IN ('V3', 'V4')
            AND l.started_on <= p.last AND (l.ended_on IS NULL OR l.ended_on > p.last)
    )
    GROUP BY e._child, p.pid
),
leaving AS (
    SELECT s._child, p.pid, s.in_touch, s.activity, s.suitable
    FROM (
        SELECT *, lead(effective_on) OVER (PARTITION BY _child ORDER BY effective_on) AS next_on
        FROM care_leaver_status
    ) s
    JOIN children c ON c._child = s._child
    JOIN periods p ON s.effective_on <= p.last AND (s.next_on IS NULL OR s.next_on > p.last)
    WHERE s.eligibility IN ('relevant', 'former relevant')
        AND (s.in_touch IS NULL OR s.in_touch NOT IN ('DIED', 'RHOM'))
        AND year(p.last) - year(c.born_on)
            - (month(p.last) * 100 + day(p.last) < month(c.born_on) * 100 + day(c.born_on))::INTEGER
            BETWEEN 17 AND 21
),
cohorts AS (
    SELECT _child, pid, bool_or(need) AND NOT bool_or(cp OR la OR cl) AS cin,
        bool_or(assessed) AND NOT bool_or(cp OR la OR cl) AS cin_assessed,
        bool_or(cp) AS cp, bool_or(la) AS la, bool_or(cl) AS cl, bool_or(first_year) AS first_year,
        any_value(in_touch) AS in_touch, any_value(activity) AS activity, any_value(suitable) AS suitable
    FROM (
        SELECT _child, pid, in_need AS need, assessed, false AS cp, false AS la, false AS cl,
            NULL::BOOLEAN AS first_year, NULL::VARCHAR AS in_touch, NULL::VARCHAR AS activity,
            NULL::VARCHAR AS suitable
        FROM referred WHERE in_need
        UNION ALL
        SELECT _child, pid, false, false, true, false, false, NULL, NULL, NULL, NULL FROM open_plans
        UNION ALL
        SELECT _child, pid, false, false, false, true, false, first_year, NULL, NULL, NULL FROM care
        UNION ALL
        SELECT _child, pid, false, false, false, false, true, NULL, in_touch, activity, suitable FROM leaving
    )
    GROUP BY _child, pid
),
overseen AS (
    SELECT DISTINCT o._child, p.pid
    FROM management_oversight o JOIN periods p ON o.recorded_on BETWEEN p.last - 56 AND p.last
),
cin_seen AS (
    SELECT DISTINCT v._child, p.pid
    FROM cin_visits v JOIN periods p ON v.visited_on BETWEEN p.last - 28 AND p.last WHERE v.seen = 'Y'
),
cp_seen AS (
    SELECT DISTINCT v._child, p.pid
    FROM cp_visits v JOIN periods p ON v.visited_on BETWEEN p.last - 28 AND p.last WHERE v.seen = 'Y'
),
la_seen AS (
    SELECT v._child, p.pid, bool_or(v.visited_on >= p.last - 42) AS in_6_weeks
    FROM cla_visits v JOIN periods p ON v.visited_on BETWEEN p.last - 91 AND p.last
    WHERE v.seen = 'Y' GROUP BY v._child, p.pid
),
newly_assessed AS (
    SELECT DISTINCT a._child, p.pid
    FROM assessments a JOIN periods p ON a.authorised_on BETWEEN p.last - 365 AND p.last
),
moved AS (
    SELECT m._child, p.pid
    FROM placements m
    JOIN periods p
        ON m.started_on <= p.last AND (m.ended_on IS NULL OR m.ended_on > p.last - INTERVAL 12 MONTH)
    WHERE coalesce(NOT starts_with(m.type, 'T'), true)
    GROUP BY m._child, p.pid HAVING count(*) >= 3
),
planned AS (
    SELECT c._child, p.pid,
        bool_or(c.started_on + INTERVAL 6 MONTH >= p.last OR EXISTS (
            FROM cin_plan_reviews r
            WHERE r.plan = c.id AND r.reviewed_on <= p.last AND r.reviewed_on + INTERVAL 6 MONTH >= p.last
        )) AS fresh
    FROM cin_plans c
    JOIN periods p ON c.started_on <= p.last AND (c.ended_on IS NULL OR c.ended_on > p.last)
    GROUP BY c._child, p.pid
),
-- The first review of each plan that was not held by its due day: from that day on it has been late.
late_plans AS (
    SELECT plan, min(due_on) AS late_from
    FROM (
        SELECT plan, held_on,
            coalesce(lag(held_on) OVER one + INTERVAL 6 MONTH, start + INTERVAL 3 MONTH) AS due_on
        FROM (
            SELECT DISTINCT r.plan, c.started_on AS start, r.held_on
            FROM cp_reviews r JOIN cp_plans c ON c.id = r.plan AND r.held_on >= c.started_on
            UNION ALL
            SELECT id, started_on, NULL FROM cp_plans
        )
        WINDOW one AS (PARTITION BY plan ORDER BY held_on NULLS LAST)
    )
    WHERE held_on IS NULL OR held_on > due_on
    GROUP BY plan
),
reviewed AS (
    SELECT o._child, o.pid, arg_min(coalesce(l.late_from > p.last, true), (o.started_on, o.id)) AS on_time
    FROM open_plans o
    JOIN periods p ON p.pid = o.pid AND o.started_on + INTERVAL 3 MONTH <= p.last
    LEFT JOIN late_plans l ON l.plan = o.id
    GROUP BY o._child, o.pid
)
SELECT c.pid, o.team,
    count(*) AS oversight, count(*) FILTER (overseen._child IS NOT NULL) AS oversight_met,
    count(*) FILTER (cin) AS cin, count(*) FILTER (cp) AS cp, count(*) FILTER (la) AS la,
    count(*) FILTER (cin_assessed) AS assessed,
    count(*) FILTER (cin_assessed AND planned._child IS NOT NULL) AS planned,
    count(*) FILTER (cin_assessed AND cin_seen._child IS NOT NULL) AS cin_seen,
    count(*) FILTER (cin_assessed AND planned.fresh) AS cin_fresh,
    count(*) FILTER (cp AND cp_seen._child IS NOT NULL) AS cp_seen,
    count(*) FILTER (reviewed._child IS NOT NULL) AS reviews, count(*) FILTER (reviewed.on_time) AS reviews_met,
    count(*) FILTER (first_year) AS year_1, count(*) FILTER (first_year AND la_seen.in_6_weeks) AS year_1_seen,
    count(*) FILTER (NOT first_year) AS year_2,
    count(*) FILTER (NOT first_year AND la_seen._child IS NOT NULL) AS year_2_seen,
    count(*) FILTER (la AND newly_assessed._child IS NULL) AS stale,
    count(*) FILTER (la AND moved._child IS NOT NULL) AS moved,
    count(*) FILTER (cl) AS leavers, count(*) FILTER (cl AND in_touch = 'Y') AS in_touch,
    count(*) FILTER (cl AND (starts_with(activity, 'F') OR starts_with(activity, 'P'))) AS eet,
    count(*) FILTER (cl AND suitable = 'Y') AS suitable
FROM cohorts c
LEFT JOIN owner o USING (_child, pid)
LEFT JOIN overseen USING (_child, pid)
LEFT JOIN planned USING (_child, pid)
LEFT JOIN cin_seen USING (_child, pid)
LEFT JOIN cp_seen USING (_child, pid)
LEFT JOIN la_seen USING (_child, pid)
LEFT JOIN newly_assessed USING (_child, pid)
LEFT JOIN moved USING (_child, pid)
LEFT JOIN reviewed USING (_child, pid)
GROUP BY c.pid, o.team
