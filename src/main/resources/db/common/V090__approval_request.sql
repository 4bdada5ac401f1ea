-- What agents ask; each step also stands in the ledger, in one transaction.
CREATE TABLE approval_request (
  id TEXT NOT NULL PRIMARY KEY,
  agent TEXT NOT NULL,
  owner TEXT NOT NULL,
  owner_member BIGINT,
  session TEXT NOT NULL,
  tool TEXT NOT NULL,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  environment TEXT NOT NULL,
  arguments_hash TEXT NOT NULL,
  -- null if it is for nobody in particular
  for_whom TEXT,
  for_member BIGINT,
  hash TEXT NOT NULL,
  -- the agent's words; may be empty
  words TEXT NOT NULL,
  policy TEXT NOT NULL,
  rule INTEGER NOT NULL,
  rule_name TEXT NOT NULL,
  -- null where no people are asked: one reviewer a line, quorum, seconds, tier
  reviewers TEXT,
  quorum INTEGER,
  reason_required INTEGER,
  patience_s BIGINT,
  tier TEXT,
  asked_at_ms BIGINT NOT NULL,
  expires_at_ms BIGINT NOT NULL,
  state INTEGER NOT NULL,
  code TEXT NOT NULL,
  -- null until it was decided
  decided_at_ms BIGINT,
  version INTEGER NOT NULL,
  -- null if the agent named the asking by no key
  asking_key TEXT,
  UNIQUE (agent, asking_key)
);

-- Pending (0) and approved (1): what something can still become of.
CREATE INDEX approval_request_open ON approval_request (expires_at_ms) WHERE state IN (0, 1);

CREATE INDEX approval_request_decided ON approval_request (decided_at_ms);
