-- The hash chain of decisions and looks: keys that stand for people and hashes of texts, no names.
CREATE TABLE ledger_entry (
  sequence BIGINT NOT NULL PRIMARY KEY,
  previous TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  kind TEXT NOT NULL,
  policy_version BIGINT NOT NULL,
  hash TEXT NOT NULL
);

CREATE INDEX ledger_entry_by_kind ON ledger_entry (kind, at_ms);

CREATE TABLE ledger_fact (
  sequence BIGINT NOT NULL REFERENCES ledger_entry (sequence),
  place INTEGER NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (sequence, place)
);

CREATE INDEX ledger_fact_of_person ON ledger_fact (value, sequence) WHERE type = 'person';

-- Where the chain ends; whoever appends holds this row, so that there is one chain without gaps.
CREATE TABLE ledger_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  sequence BIGINT NOT NULL,
  hash TEXT NOT NULL
);

INSERT INTO ledger_head (id, sequence, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
