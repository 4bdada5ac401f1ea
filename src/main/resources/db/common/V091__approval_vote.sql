-- What people said to requests, in order.
CREATE TABLE approval_vote (
  request TEXT NOT NULL REFERENCES approval_request (id),
  place INTEGER NOT NULL,
  person TEXT NOT NULL,
  member_id BIGINT,
  approves INTEGER NOT NULL,
  scope TEXT NOT NULL,
  scope_until_ms BIGINT,
  reason TEXT,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (request, place),
  UNIQUE (request, person)
);
