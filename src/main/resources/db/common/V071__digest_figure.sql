-- What a digest said, so that a correction knows whether it changes anything that people saw.
CREATE TABLE digest_figure (
  -- the key of its message in the outbox
  key TEXT NOT NULL PRIMARY KEY,
  status TEXT NOT NULL,
  -- both ends of the headline's count; null: there was no figure
  active_from INTEGER,
  active_to INTEGER,
  computed_at_ms BIGINT NOT NULL
);
