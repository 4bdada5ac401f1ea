-- Records of a UTC day that arrived days later through the door of live telemetry, for the signals.
-- By day and not by week, so that no change of the roster moves them; most days have no row.
CREATE TABLE late_arrival (
  day INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  records BIGINT NOT NULL,
  PRIMARY KEY (day, subject_id)
);
