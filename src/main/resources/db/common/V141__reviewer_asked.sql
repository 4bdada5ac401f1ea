-- Who was asked first about which request when, so that nobody is asked too often; kept for two days.
CREATE TABLE reviewer_asked (
  person TEXT NOT NULL,
  request TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (person, request)
);

CREATE INDEX reviewer_asked_by_time ON reviewer_asked (at_ms);
