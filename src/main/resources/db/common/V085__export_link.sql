-- Links to the download of somebody's own data; the secret in them is nowhere, only its SHA-256.
CREATE TABLE export_link (
  hash TEXT NOT NULL PRIMARY KEY,
  member_id BIGINT NOT NULL,
  expires_at_ms BIGINT NOT NULL,
  -- a bitmap of the files that were taken: 1 the records, 2 the table
  taken INTEGER NOT NULL
);

CREATE INDEX export_link_by_member ON export_link (member_id);
