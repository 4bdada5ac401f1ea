-- Of which outcomes of agents' requests somebody was told directly; kept for a day.
CREATE TABLE outcome_told (
  address TEXT NOT NULL,
  request TEXT NOT NULL,
  version INTEGER NOT NULL,
  at_ms BIGINT NOT NULL,
  -- when the message was begun that tells several together; null: it has one of its own
  opened_at_ms BIGINT,
  PRIMARY KEY (address, request, version)
);

CREATE INDEX outcome_told_by_time ON outcome_told (at_ms);
