-- As for SQLite, but PostgreSQL has no clustered tables.
-- No secondary index and no foreign keys: each would double the cost of the hottest path.
CREATE TABLE event (
  at_ms BIGINT NOT NULL,
  key BIGINT NOT NULL,
  subject_id BIGINT NOT NULL,
  tool_id BIGINT NOT NULL,
  -- 0: the source names no model
  model_id BIGINT NOT NULL,
  -- null: the source has no sessions; every number is a possible hash
  session BIGINT,
  kind INTEGER NOT NULL,
  trigger INTEGER NOT NULL,
  input BIGINT NOT NULL,
  output BIGINT NOT NULL,
  cache_read BIGINT NOT NULL,
  cache_write BIGINT NOT NULL,
  -- null: no text came with it; every number is a possible fingerprint
  fingerprint BIGINT,
  outcomes INTEGER NOT NULL,
  human_reply INTEGER NOT NULL,
  PRIMARY KEY (at_ms, key)
);
