-- Outcomes by kind: a commit and an accepted edit are not alike, so their sum alone says little.
CREATE TABLE subject_week_outcome (
  week INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  kind INTEGER NOT NULL,
  outcomes BIGINT NOT NULL,
  PRIMARY KEY (week, subject_id, kind)
) WITHOUT ROWID;
