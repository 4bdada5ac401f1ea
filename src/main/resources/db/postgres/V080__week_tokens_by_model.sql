-- As for SQLite, but PostgreSQL has no clustered tables.
-- Prices go by model, so a week's tokens are summed by model too. What was summed before this has
-- model 0, as what names no model has: of it the cost cannot be told.
CREATE TABLE subject_week_tool_and_model (
  week INTEGER NOT NULL,
  subject_id BIGINT NOT NULL,
  tool_id BIGINT NOT NULL,
  model_id BIGINT NOT NULL,
  records BIGINT NOT NULL,
  input BIGINT NOT NULL,
  output BIGINT NOT NULL,
  cache_read BIGINT NOT NULL,
  cache_write BIGINT NOT NULL,
  PRIMARY KEY (week, subject_id, tool_id, model_id)
);

INSERT INTO subject_week_tool_and_model (
  week, subject_id, tool_id, model_id, records, input, output, cache_read, cache_write)
SELECT week, subject_id, tool_id, 0, records, input, output, cache_read, cache_write
FROM subject_week_tool;

DROP TABLE subject_week_tool;

ALTER TABLE subject_week_tool_and_model RENAME TO subject_week_tool;
