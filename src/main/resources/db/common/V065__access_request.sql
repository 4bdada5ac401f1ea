-- Requests to open data about somebody; each step also stands in the ledger, in one transaction.
CREATE TABLE access_request (
  -- the number of its first entry in the ledger
  id BIGINT NOT NULL PRIMARY KEY,
  reader TEXT NOT NULL,
  person TEXT NOT NULL,
  member_id BIGINT NOT NULL,
  purpose TEXT NOT NULL,
  -- the hash of the reader's words, which lie beside the ledger
  sentence TEXT NOT NULL,
  asked_at_ms BIGINT NOT NULL,
  state INTEGER NOT NULL,
  -- null until somebody decided
  decided_by TEXT,
  decided_at_ms BIGINT,
  -- the message in the outbox that tells the person; null until it is reserved
  notice TEXT,
  notice_at_ms BIGINT
);

CREATE INDEX access_request_by_member ON access_request (member_id, reader, id);

CREATE INDEX access_request_undecided ON access_request (id) WHERE state = 0;
