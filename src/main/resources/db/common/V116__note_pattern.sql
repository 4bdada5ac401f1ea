-- What a note tells, kind by kind, as of the last week that had it.
CREATE TABLE note_pattern (
  member_id BIGINT NOT NULL,
  opened_week INTEGER NOT NULL,
  -- the place in the note; the strongest is first
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  since_week INTEGER NOT NULL,
  seen DOUBLE PRECISION NOT NULL,
  measured_on BIGINT NOT NULL,
  -- between what the owner's earlier weeks read; null: there were none
  own_least DOUBLE PRECISION,
  own_most DOUBLE PRECISION,
  others_most DOUBLE PRECISION NOT NULL,
  -- the matched days as a bitmap, Monday is 1
  days INTEGER NOT NULL,
  PRIMARY KEY (member_id, opened_week, place)
);
