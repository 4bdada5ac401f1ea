-- The names of outcomes that were counted: a commit that a file, a webhook and a rebase's second
-- push tell of counts once, at the time that was told first.
CREATE TABLE outcome_name (
  key BIGINT NOT NULL PRIMARY KEY,
  at_ms BIGINT NOT NULL
);
