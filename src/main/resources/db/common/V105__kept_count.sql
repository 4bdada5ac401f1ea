-- What closed weeks keep of people who had their data erased: by how much the counts of a group would
-- be off without them. How many of them there were of each kind, not who they were or when they went.
CREATE TABLE kept_count (
  week INTEGER NOT NULL,
  -- 0: everybody
  team_id BIGINT NOT NULL,
  definition INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  any_use INTEGER NOT NULL,
  deliberate INTEGER NOT NULL,
  habit INTEGER NOT NULL,
  strict INTEGER NOT NULL,
  possible INTEGER NOT NULL,
  gained INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  newly_active INTEGER NOT NULL,
  lapsed INTEGER NOT NULL,
  active_before INTEGER NOT NULL,
  still_active INTEGER NOT NULL,
  PRIMARY KEY (week, team_id, definition)
);
