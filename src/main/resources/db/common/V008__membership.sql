-- Who is in which team from which day to which, both included; an open end is day 2932896.
CREATE TABLE membership (
  member_id BIGINT NOT NULL REFERENCES member (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  -- 0: the primary team of these days
  place INTEGER NOT NULL,
  -- the member's zone as the line has it, a vote for the team's; empty: none
  zone TEXT NOT NULL,
  lead INTEGER NOT NULL,
  PRIMARY KEY (member_id, team_id, from_day)
);

CREATE INDEX membership_by_team ON membership (team_id, from_day);
