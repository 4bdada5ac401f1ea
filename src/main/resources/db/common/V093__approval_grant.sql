-- Kinds of action that people approved for a session or until a time; the rest is in the request.
CREATE TABLE approval_grant (
  request TEXT NOT NULL PRIMARY KEY REFERENCES approval_request (id),
  session TEXT,
  until_ms BIGINT NOT NULL,
  used_at_ms BIGINT,
  revoked_at_ms BIGINT
);

CREATE INDEX approval_grant_live ON approval_grant (until_ms) WHERE revoked_at_ms IS NULL;
