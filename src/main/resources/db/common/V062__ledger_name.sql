-- Names and texts beside the chain, so that they can be erased while it still verifies.
CREATE TABLE ledger_name (
  person TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE ledger_text (
  hash TEXT NOT NULL PRIMARY KEY,
  -- whose erasure takes the text away
  owner TEXT NOT NULL,
  salt TEXT NOT NULL,
  text TEXT NOT NULL
);

CREATE INDEX ledger_text_by_owner ON ledger_text (owner);
