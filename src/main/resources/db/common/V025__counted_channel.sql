-- Channels whose people somebody asked to count as a team, which is made after this row.
CREATE TABLE counted_channel (
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  team TEXT NOT NULL,
  PRIMARY KEY (workspace, channel)
);
