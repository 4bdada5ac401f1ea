-- What agents show at the gate, by hash alone.
CREATE TABLE agent_key (
  hash TEXT NOT NULL PRIMARY KEY,
  agent TEXT NOT NULL,
  owner TEXT NOT NULL,
  made_at_ms BIGINT NOT NULL,
  expires_at_ms BIGINT,
  revoked_at_ms BIGINT
);

CREATE INDEX agent_key_by_agent ON agent_key (agent, made_at_ms);
