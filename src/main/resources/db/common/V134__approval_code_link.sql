-- Ways to the page on which codes are set up, by the hash of their secret; one a person.
CREATE TABLE approval_code_link (
  hash TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL UNIQUE,
  member_id BIGINT,
  number INTEGER NOT NULL,
  until_ms BIGINT NOT NULL,
  mistakes INTEGER NOT NULL,
  -- null until the number was right
  key_sealed TEXT
);
