-- As for SQLite, but PostgreSQL has no clustered tables.
CREATE TABLE subject_week_outcome (
  week INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  kind INTEGER NOT NULL,
  outcomes BIGINT NOT NULL,
  PRIMARY KEY (week, subject_id, kind)
);
