-- What happened in each month: every kind of event in one list, then the team that had the child that day.
WITH reach AS (SELECT min(first) AS from_on, max(last) AS to_on FROM periods),
working AS (SELECT number, min(day) AS day FROM calendar GROUP BY number),
care_starts AS (
    SELECT period_of_care, min(entered_care_on) AS start, min(_child) AS _child
    FROM cla_episodes WHERE period_of_care IS NOT NULL
    GROUP BY period_of_care HAVING min(entered_care_on) IS NOT NULL
),
care_reviews AS (
    SELECT period_of_care, _child, start, held_on,
        row_number() OVER one AS number, lag(held_on) OVER one AS before
    FROM (
        SELECT DISTINCT s.*, r.held_on
        FROM care_starts s JOIN cla_reviews r ON r.period_of_care = s.period_of_care AND r.held_on >= s.start
        WHERE r.cancelled IS DISTINCT FROM 'Y'
        UNION ALL
        SELECT *, NULL FROM care_starts
    )
    WINDOW one AS (PARTITION BY period_of_care ORDER BY held_on NULLS LAST)
),
care_due AS (
    SELECT r.period_of_care, r._child, r.held_on, CASE r.number
        WHEN 1 THEN w.day
        WHEN 2 THEN (r.before + INTERVAL 3 MONTH)::DATE
        ELSE (r.before + INTERVAL 6 MONTH)::DATE END AS due_on
    FROM care_reviews r
    LEFT JOIN calendar c ON c.day = r.start
    LEFT JOIN working w ON w.number = c.number + 20
),
referral_days AS (
    SELECT _child, received_on, team, lag(received_on) OVER earlier AS previous_on,
        coalesce(max(ends_on) OVER (earlier ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) > received_on, false)
            AS still_open
    FROM (
        SELECT _child, received_on, arg_min_null(team, id) AS team,
            max(coalesce(closed_on, DATE '9999-12-31')) FILTER (no_further_action IS DISTINCT FROM 'Y') AS ends_on
        FROM referrals WHERE received_on IS NOT NULL GROUP BY _child, received_on
    )
    WINDOW earlier AS (PARTITION BY _child ORDER BY received_on)
),
short_breaks AS (SELECT * FROM legal_statuses WHERE status IN ('V3', 'V4')),
-- kind, child, day, whether the record has a team of its own, that team, its key for once each, met
happened AS (
    SELECT 'contacts-decided-within-1-working-day' AS slug, c._child, c.decided_on AS day, false AS own,
        NULL::VARCHAR AS team, coalesce(e.number - s.number <= 1 AND c.decided_on >= c.received_on, false) AS met
    FROM contacts c, reach
    LEFT JOIN calendar s ON s.day = c.received_on LEFT JOIN calendar e ON e.day = c.decided_on
    WHERE c.decided_on BETWEEN from_on AND to_on
    UNION ALL
    SELECT 'assessments-within-45-working-days', a._child, a.authorised_on, true, a.team,
        coalesce(e.number - s.number <= 45 AND a.authorised_on >= a.started_on, false)
    FROM assessments a, reach
    LEFT JOIN calendar s ON s.day = a.started_on LEFT JOIN calendar e ON e.day = a.authorised_on
    WHERE a.authorised_on BETWEEN from_on AND to_on
    UNION ALL
    SELECT 'assessments-within-45-working-days-of-referral', a._child, a.authorised_on, true, a.team,
        coalesce(e.number - s.number <= 45 AND a.authorised_on >= r.received_on, false)
    FROM assessments a, reach
    JOIN referrals r ON r.id = a.referral AND r.received_on IS NOT NULL
    LEFT JOIN calendar s ON s.day = r.received_on LEFT JOIN calendar e ON e.day = a.authorised_on
    WHERE a.authorised_on BETWEEN from_on AND to_on
    UNION ALL
    SELECT 're-referrals-within-12-months', _child, received_on, true, team,
        coalesce(received_on <= previous_on + INTERVAL 12 MONTH, false)
    FROM referral_days, reach WHERE received_on BETWEEN from_on AND to_on AND NOT still_open
    UNION ALL
    SELECT 'icpc-within-15-working-days', i._child, i.held_on, true, i.team,
        coalesce(e.number - s.number <= 15 AND i.held_on >= q.started_on, false)
    FROM initial_conferences i, reach
    JOIN s47_enquiries q ON q.id = i.enquiry AND q.started_on IS NOT NULL
    LEFT JOIN calendar s ON s.day = q.started_on LEFT JOIN calendar e ON e.day = i.held_on
    WHERE i.held_on BETWEEN from_on AND to_on AND i.transfer_in IS DISTINCT FROM 'Y'
    UNION ALL
    SELECT 'cp-plans-second-or-subsequent', c._child, c.started_on, false, NULL, EXISTS (
        FROM cp_plans b
        WHERE b._child = c._child AND b.other_authority IS DISTINCT FROM 'Y'
            AND b.ended_on <= c.started_on AND b.started_on < c.started_on
    )
    FROM cp_plans c, reach
    WHERE c.started_on BETWEEN from_on AND to_on AND c.other_authority IS DISTINCT FROM 'Y'
    UNION ALL
    SELECT 'cla-reviews-on-time', d._child, d.due_on, false, NULL, coalesce(d.held_on <= d.due_on, false)
    FROM care_due d, reach
    WHERE d.due_on BETWEEN from_on AND to_on AND EXISTS (
        FROM cla_episodes e
        WHERE e.period_of_care = d.period_of_care
            AND e.started_on <= d.due_on AND (e.ceased_on IS NULL OR e.ceased_on > d.due_on)
    )
    UNION ALL
    -- one_per child and period: see `entered` below
    SELECT DISTINCT 'children-starting-to-be-looked-after', e._child, e.entered_care_on, false, NULL, false
    FROM cla_episodes e, reach
    WHERE e.entered_care_on BETWEEN from_on AND to_on AND NOT EXISTS (
        FROM short_breaks l
        WHERE l._child = e._child
            AND l.started_on <= e.entered_care_on AND (l.ended_on IS NULL OR l.ended_on > e.entered_care_on)
    )
    UNION ALL
    SELECT 'cla-ceased-to-permanence', e._child, e.ceased_on, false, NULL,
        e.ceased_because IN ('E11', 'E12', 'E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48')
    FROM cla_episodes e, reach
    WHERE e.ceased_on BETWEEN from_on AND to_on AND e.ceased_because <> 'X1' AND NOT EXISTS (
        FROM short_breaks l
        WHERE l._child = e._child
            AND l.started_on <= e.ceased_on - 1 AND (l.ended_on IS NULL OR l.ended_on > e.ceased_on - 1)
    )
    UNION ALL
    SELECT 'return-interviews-within-3-days', _child, ended_on, false, NULL,
        coalesce(interviewed_on - ended_on BETWEEN 0 AND 3, false)
    FROM missing_episodes, reach WHERE ended_on BETWEEN from_on AND to_on AND type = 'M'
),
asked AS (SELECT DISTINCT _child, day FROM happened WHERE NOT own),
involved AS (
    SELECT a._child, a.day, arg_max_null(i.team, (i.started_on, i.id)) AS team
    FROM asked a
    JOIN involvements i
        ON i._child = a._child AND i.started_on <= a.day AND (i.ended_on IS NULL OR i.ended_on > a.day)
    GROUP BY a._child, a.day
),
referred AS (
    SELECT a._child, a.day, arg_max_null(r.team, (r.received_on, r.id)) AS team
    FROM asked a
    JOIN referrals r
        ON r._child = a._child AND r.received_on <= a.day AND (r.closed_on IS NULL OR r.closed_on > a.day)
    GROUP BY a._child, a.day
),
owned AS (
    SELECT h.slug, h._child, p.pid, h.day, h.met,
        CASE WHEN h.own THEN h.team WHEN i._child IS NOT NULL THEN i.team ELSE r.team END AS team
    FROM happened h
    JOIN periods p ON h.day BETWEEN p.first AND p.last
    LEFT JOIN involved i ON i._child = h._child AND i.day = h.day
    LEFT JOIN referred r ON r._child = h._child AND r.day = h.day
),
entered AS (
    SELECT slug, pid, team FROM owned WHERE slug = 'children-starting-to-be-looked-after'
    QUALIFY row_number() OVER (PARTITION BY _child, pid ORDER BY day) = 1
)
SELECT slug, pid, team, count(*) AS below, count(*) FILTER (met) AS above
FROM owned WHERE slug <> 'children-starting-to-be-looked-after' GROUP BY slug, pid, team
UNION ALL
SELECT slug, pid, team, count(*), 0 FROM entered GROUP BY slug, pid, team
UNION ALL
SELECT 'audit-quality-score', pid, team, count(grade), sum(grade)
FROM (SELECT p.pid, a.team, coalesce(a.moderated_grade, a.grade) AS grade
    FROM audits a JOIN periods p ON a.audited_on BETWEEN p.first AND p.last)
GROUP BY pid, team HAVING count(grade) > 0
