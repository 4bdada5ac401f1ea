-- As for SQLite, but PostgreSQL has no clustered tables.
-- The week leads the keys, because weekly work reads one week of everybody.
CREATE TABLE subject_week (
  week INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  any_days INTEGER NOT NULL,
  deliberate_days INTEGER NOT NULL,
  unclear_days INTEGER NOT NULL,
  events BIGINT NOT NULL,
  prompts BIGINT NOT NULL,
  turns BIGINT NOT NULL,
  model_calls BIGINT NOT NULL,
  agent_actions BIGINT NOT NULL,
  responses BIGINT NOT NULL,
  deliberate BIGINT NOT NULL,
  by_agent BIGINT NOT NULL,
  outcomes BIGINT NOT NULL,
  human_replies BIGINT NOT NULL,
  first_at_ms BIGINT NOT NULL,
  last_at_ms BIGINT NOT NULL,
  PRIMARY KEY (week, subject_id)
);

-- One identity over all weeks: when it was last seen, and what to rebuild.
CREATE INDEX subject_week_by_subject ON subject_week (subject_id, week);

CREATE TABLE subject_week_tool (
  week INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  tool_id BIGINT NOT NULL,
  records BIGINT NOT NULL,
  input BIGINT NOT NULL,
  output BIGINT NOT NULL,
  cache_read BIGINT NOT NULL,
  cache_write BIGINT NOT NULL,
  PRIMARY KEY (week, subject_id, tool_id)
);

CREATE TABLE subject_week_hour (
  week INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  hour INTEGER NOT NULL,
  deliberate BIGINT NOT NULL,
  other BIGINT NOT NULL,
  PRIMARY KEY (week, subject_id, hour)
);
