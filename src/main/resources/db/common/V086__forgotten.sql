-- Identities that were forgotten, each under a key that does not lead back to it: what happened
-- before comes in again with old files, and is not taken.
CREATE TABLE forgotten (
  subject TEXT NOT NULL PRIMARY KEY,
  until_ms BIGINT NOT NULL
);

-- What people said of themselves goes with them; what a roster says of them stays with it.
ALTER TABLE alias ADD COLUMN claimed INTEGER NOT NULL DEFAULT 0;

ALTER TABLE leave ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
