-- Outcomes that were taken back: each once, by whoever did so first. Kept as long as weeks are, for
-- the signals, with what the events do not tell any more when they have aged out.
CREATE TABLE undone (
  outcome_key BIGINT NOT NULL PRIMARY KEY,
  outcome_at_ms BIGINT NOT NULL,
  outcome_subject_id BIGINT NOT NULL,
  outcome_kind INTEGER NOT NULL,
  at_ms BIGINT NOT NULL,
  -- who took it back
  subject_id BIGINT NOT NULL
);

CREATE INDEX undone_by_time ON undone (at_ms);
