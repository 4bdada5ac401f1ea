-- Somebody says that an alias is theirs; the row goes when an admin has said yes or no.
CREATE TABLE alias_claim (
  code TEXT NOT NULL,
  claimant TEXT NOT NULL,
  asked_at_ms BIGINT NOT NULL,
  PRIMARY KEY (code, claimant)
);
