-- What was let through without approval in emergencies, and how it was reviewed.
CREATE TABLE break_glass (
  id TEXT NOT NULL PRIMARY KEY,
  agent TEXT NOT NULL,
  kind TEXT NOT NULL,
  person TEXT NOT NULL,
  member_id BIGINT,
  reason TEXT NOT NULL,
  from_ms BIGINT NOT NULL,
  until_ms BIGINT NOT NULL,
  due_day INTEGER NOT NULL,
  -- null until it was reviewed
  reviewer TEXT,
  reviewer_member BIGINT,
  reviewed_at_ms BIGINT,
  finding TEXT
);

CREATE INDEX break_glass_by_agent ON break_glass (agent, until_ms);
