-- Who opened the details of a request when, so that reviewers see how they decide; kept four weeks.
CREATE TABLE approval_opening (
  request TEXT NOT NULL REFERENCES approval_request (id),
  person TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (request, person)
);

CREATE INDEX approval_opening_by_time ON approval_opening (at_ms);

CREATE INDEX approval_vote_by_person ON approval_vote (person, at_ms);
