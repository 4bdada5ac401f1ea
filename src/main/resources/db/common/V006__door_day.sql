-- What came in through each door per day and what became of it; the law that the outcomes add up
-- to what was received is checked on these rows.
CREATE TABLE door_day (
  day INTEGER NOT NULL,
  source TEXT NOT NULL,
  received BIGINT NOT NULL,
  malformed BIGINT NOT NULL,
  ignored BIGINT NOT NULL,
  duplicate BIGINT NOT NULL,
  stored BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  PRIMARY KEY (day, source)
);
