-- Through which tools an identity was seen, by week: unknown has to be told from not active.
-- Also a report without any usage leaves its trace here. Weeks and days are those of UTC, so that
-- no change of the roster moves them.
CREATE TABLE source_seen (
  week INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  tool_id BIGINT NOT NULL,
  -- a bitmap; bit 0 is Monday
  days INTEGER NOT NULL,
  first_at_ms BIGINT NOT NULL,
  last_at_ms BIGINT NOT NULL,
  PRIMARY KEY (week, subject_id, tool_id)
);

-- One identity over all weeks: when it was last seen through what.
CREATE INDEX source_seen_by_subject ON source_seen (subject_id, week);

-- What was stored before; 1970 began four days before its first Monday.
INSERT INTO source_seen (week, subject_id, tool_id, days, first_at_ms, last_at_ms)
SELECT (at_ms / 86400000 - 4) / 7, subject_id, tool_id,
  SUM(DISTINCT 1 << CAST((at_ms / 86400000 - 4) % 7 AS INTEGER)), MIN(at_ms), MAX(at_ms)
FROM event
WHERE at_ms >= 345600000
GROUP BY (at_ms / 86400000 - 4) / 7, subject_id, tool_id;
