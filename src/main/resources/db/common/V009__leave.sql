-- Days on which somebody is away; the reason is dropped at the door.
CREATE TABLE leave (
  member_id BIGINT NOT NULL REFERENCES member (id),
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  PRIMARY KEY (member_id, from_day, to_day)
);
