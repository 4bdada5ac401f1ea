-- Tokens with which people's agents send telemetry; the secret itself is nowhere, only its SHA-256.
CREATE TABLE ingest_token (
  hash TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  made_at_ms BIGINT NOT NULL,
  expires_at_ms BIGINT NOT NULL,
  -- null: was not revoked
  revoked_at_ms BIGINT,
  -- null: not used yet
  used_at_ms BIGINT,
  mismatched BIGINT NOT NULL DEFAULT 0,
  -- null: no record named somebody else
  mismatched_at_ms BIGINT
);

CREATE INDEX ingest_token_by_owner ON ingest_token (owner);
