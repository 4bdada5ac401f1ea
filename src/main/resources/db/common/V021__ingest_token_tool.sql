-- What was seen through a token and when last, so that its owner sees whether it arrives.
CREATE TABLE ingest_token_tool (
  hash TEXT NOT NULL REFERENCES ingest_token (hash),
  tool TEXT NOT NULL,
  used_at_ms BIGINT NOT NULL,
  PRIMARY KEY (hash, tool)
);
