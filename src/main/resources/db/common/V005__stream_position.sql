-- How far each cumulative series was read: only growth beyond it is usage.
-- The first point stays known, so that an earlier one that comes late still counts.
CREATE TABLE stream_position (
  stream BIGINT NOT NULL PRIMARY KEY,
  start_at_ms BIGINT NOT NULL,
  -- how many points were taken; 0 while the row only reserves the stream
  points BIGINT NOT NULL,
  -- 1: the first point counted whole
  whole INTEGER NOT NULL,
  first_at_nanos BIGINT NOT NULL,
  first_value DOUBLE PRECISION NOT NULL,
  at_nanos BIGINT NOT NULL,
  value DOUBLE PRECISION NOT NULL
);
