-- Who stands in for a reviewer from which day to which, both included; one at a time.
CREATE TABLE approval_delegate (
  person TEXT NOT NULL PRIMARY KEY,
  delegate TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL
);

CREATE INDEX approval_delegate_by_delegate ON approval_delegate (delegate);
