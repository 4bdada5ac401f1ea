-- Every schedule that somebody has set for a team's digest; the last one holds, and who set which
-- stays to be read. A team without any follows the settings.
CREATE TABLE digest_schedule (
  team_id BIGINT NOT NULL REFERENCES team (id),
  -- 1, 2, ... for each team
  change_no INTEGER NOT NULL,
  -- 0: there is no digest
  posts INTEGER NOT NULL,
  -- 1 Monday to 7 Sunday
  day INTEGER NOT NULL,
  -- minutes of the local day
  from_minute INTEGER NOT NULL,
  until_minute INTEGER NOT NULL,
  zone TEXT NOT NULL,
  -- null: where the team's row says
  channel TEXT,
  changed_by TEXT NOT NULL,
  changed_at_ms BIGINT NOT NULL,
  PRIMARY KEY (team_id, change_no)
);
