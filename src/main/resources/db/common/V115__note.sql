-- Patterns told to the people in whose activity they are; one is open until its owner answers or
-- a week passes without a pattern.
CREATE TABLE note (
  member_id BIGINT NOT NULL,
  opened_week INTEGER NOT NULL,
  last_week INTEGER NOT NULL,
  -- the version of the rules that wrote it last
  rules INTEGER NOT NULL,
  -- the message in the outbox that tells of it; null until it is reserved
  notice TEXT,
  -- when it reached its owner; null until it did
  reached_at_ms BIGINT,
  -- what the owner said it was; null until they answer
  answer TEXT,
  words TEXT NOT NULL,
  answered_at_ms BIGINT,
  -- the week without a pattern that settled it; null until there is one
  passed_week INTEGER,
  PRIMARY KEY (member_id, opened_week)
);

CREATE INDEX note_open ON note (member_id) WHERE answer IS NULL AND passed_week IS NULL;

CREATE INDEX note_answered ON note (answered_at_ms) WHERE answered_at_ms IS NOT NULL;
