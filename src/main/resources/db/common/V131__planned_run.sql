-- Automation that people announced; an approved run also stands in sanction.
CREATE TABLE planned_run (
  id TEXT NOT NULL PRIMARY KEY,
  agent TEXT NOT NULL,
  owner TEXT NOT NULL,
  owner_member BIGINT NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  dollars INTEGER,
  ticket TEXT,
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  asked_at_ms BIGINT NOT NULL,
  -- null until somebody decided
  decider TEXT,
  decider_member BIGINT
);

CREATE INDEX planned_run_newest ON planned_run (asked_at_ms);
