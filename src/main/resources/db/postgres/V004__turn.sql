-- As for SQLite, but PostgreSQL has no clustered tables.
-- At most 512 turns of an identity and week stay: those of the smallest priority, which is a
-- hash, so that the sample is even and does not depend on the order of arrival.
CREATE TABLE turn (
  week INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  priority BIGINT NOT NULL,
  at_ms BIGINT NOT NULL,
  trigger INTEGER NOT NULL,
  -- null: no text came with it
  fingerprint BIGINT,
  -- null: the source has no sessions
  session BIGINT,
  input BIGINT NOT NULL,
  output BIGINT NOT NULL,
  PRIMARY KEY (week, subject_id, priority, at_ms)
);
