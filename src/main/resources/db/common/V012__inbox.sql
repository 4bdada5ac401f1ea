-- Deliveries that were acknowledged; the id outlives the body, so that a repeat is recognised.
CREATE TABLE inbox (
  id TEXT NOT NULL PRIMARY KEY,
  at_ms BIGINT NOT NULL,
  -- empty once it was worked on
  body TEXT NOT NULL,
  -- null: still to be worked on
  done_at_ms BIGINT
);

CREATE INDEX inbox_waiting ON inbox (at_ms, id) WHERE done_at_ms IS NULL;
