-- Messages reserved before they are sent; the key makes each go out once.
CREATE TABLE outbox (
  key TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  body TEXT NOT NULL,
  -- the key of the message in whose thread it goes; null: in none
  thread TEXT,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at_ms BIGINT NOT NULL,
  -- the receiver's id of the message; null until it arrived
  posted_as TEXT,
  -- why the last attempt failed; empty: it did not
  reason TEXT NOT NULL,
  -- when the outcome was recorded; null until there is one
  settled_at_ms BIGINT
);

CREATE INDEX outbox_due ON outbox (next_at_ms, key) WHERE state < 2;
