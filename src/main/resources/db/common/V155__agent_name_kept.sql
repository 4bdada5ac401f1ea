-- The names of agents whose owners had their data erased: nobody takes one until an admin gives it to them.
CREATE TABLE agent_name_kept (
  agent TEXT NOT NULL PRIMARY KEY,
  -- null until an admin says whose it is; the row goes once they have made a key
  given_to TEXT
);
