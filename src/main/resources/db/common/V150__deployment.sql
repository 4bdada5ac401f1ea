-- What a deployment brought where, as hashes, so that the next one there can be told to bring the
-- same. Kept as long as weeks are, for the signals; the outcome itself stands among the events.
CREATE TABLE deployment (
  at_ms BIGINT NOT NULL,
  key BIGINT NOT NULL,
  subject_id BIGINT NOT NULL,
  place BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (at_ms, key)
);

-- The one before at the same place.
CREATE INDEX deployment_by_place ON deployment (place, at_ms, key);
