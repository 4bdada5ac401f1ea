-- Weeks that were judged, by the zones of the members whose week it was.
CREATE TABLE judged_week (
  week INTEGER NOT NULL,
  zone TEXT NOT NULL,
  PRIMARY KEY (week, zone)
);
