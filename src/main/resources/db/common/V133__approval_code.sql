-- Who has one-time codes. Keys are sealed, in base 64.
CREATE TABLE approval_code (
  person TEXT NOT NULL PRIMARY KEY,
  member_id BIGINT,
  -- null: no key in effect yet
  sealed TEXT,
  made_at_ms BIGINT,
  from_ms BIGINT,
  -- codes up to this step of 30 seconds are used up
  last_step BIGINT,
  -- null: no key that waits for its time
  next_sealed TEXT,
  next_made_at_ms BIGINT,
  next_from_ms BIGINT,
  next_last_step BIGINT,
  wrong INTEGER NOT NULL,
  locked_until_ms BIGINT,
  version INTEGER NOT NULL
);
