-- Days on which a member's planned automation runs; what falls on them is explained.
CREATE TABLE sanction (
  member_id BIGINT NOT NULL REFERENCES member (id),
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (member_id, from_day, to_day)
);
