-- Who works here as at each day. Full-time equivalents are exact decimals.
WITH posts_open AS (
    SELECT s.id, s.team, s.fte, p.pid
    FROM posts s JOIN periods p ON s.started_on <= p.last AND (s.ended_on IS NULL OR s.ended_on > p.last)
    WHERE s.registered = 'Y'
),
employed AS (
    SELECT e.*, p.pid
    FROM employment e JOIN periods p ON e.started_on <= p.last AND (e.ended_on IS NULL OR e.ended_on > p.last)
),
registered AS (
    SELECT worker, pid, arg_max_null(team, (started_on, id)) AS team
    FROM employed WHERE registered = 'Y' GROUP BY worker, pid
),
left_us AS (
    SELECT e.worker, e.team, e.fte, p.pid
    FROM employment e JOIN periods p ON e.ended_on <= p.last AND e.ended_on > p.last - INTERVAL 12 MONTH
    WHERE e.registered = 'Y' AND e.contract IN ('permanent', 'fixed term') AND NOT EXISTS (
        FROM employed s
        WHERE s.worker = e.worker AND s.pid = p.pid
            AND s.registered = 'Y' AND s.contract IN ('permanent', 'fixed term')
    )
),
carried AS (
    SELECT i._child, i.worker, p.pid, r.team
    FROM involvements i
    JOIN periods p ON i.started_on <= p.last AND (i.ended_on IS NULL OR i.ended_on > p.last)
    JOIN registered r ON r.worker = i.worker AND r.pid = p.pid
),
turnover AS (
    SELECT pid, team, fte AS below, 0 AS above FROM employed
    WHERE registered = 'Y' AND contract IN ('permanent', 'fixed term')
    UNION ALL
    SELECT pid, team, 0, fte FROM left_us
),
filled AS (
    SELECT pid, team, fte AS below, 0 AS above FROM posts_open
    UNION ALL
    SELECT e.pid, e.team, 0, e.fte
    FROM employed e JOIN posts_open s ON s.id = e.post AND s.pid = e.pid WHERE e.contract = 'permanent'
)
SELECT 'social-worker-turnover' AS slug, pid, team, sum(below) AS below, sum(above) AS above
FROM turnover GROUP BY pid, team
UNION ALL
SELECT 'agency-social-workers', pid, team, sum(fte), coalesce(sum(fte) FILTER (contract = 'agency'), 0)
FROM employed WHERE registered = 'Y' GROUP BY pid, team
UNION ALL
SELECT 'posts-filled-permanently', pid, team, sum(below), sum(above) FROM filled GROUP BY pid, team
UNION ALL
SELECT 'average-caseload', pid, team, count(DISTINCT worker), count(DISTINCT (_child, worker))
FROM carried GROUP BY pid, team
