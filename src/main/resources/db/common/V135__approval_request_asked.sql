-- What was asked since a time: a policy is held against it, and people see how they decide.
CREATE INDEX approval_request_asked ON approval_request (asked_at_ms, id);
