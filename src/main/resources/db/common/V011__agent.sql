-- Programs that act in Slack; the owner is the member that the alias of the same code belongs to.
CREATE TABLE agent (
  code TEXT NOT NULL PRIMARY KEY,
  workspace TEXT NOT NULL,
  bot_id TEXT NOT NULL,
  -- null: not known yet
  bot_user TEXT,
  -- null: not known yet
  app_id TEXT,
  name TEXT NOT NULL
);

CREATE INDEX agent_by_user ON agent (workspace, bot_user);
