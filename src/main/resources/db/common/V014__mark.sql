-- Small facts about the installation that outlive a restart.
CREATE TABLE mark (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
