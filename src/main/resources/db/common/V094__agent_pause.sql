-- Agents that are stopped; the row * stops all.
CREATE TABLE agent_pause (
  agent TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  member_id BIGINT,
  reason TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  -- the first admin who wants all to go on
  resume_person TEXT,
  resume_member BIGINT
);
