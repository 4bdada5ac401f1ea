-- One row that every change of the roster locks. The version tells the writers of activity, in
-- whatever process, that what they remember of identities and zones is out of date.
CREATE TABLE roster_state (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  version BIGINT NOT NULL,
  next_id BIGINT NOT NULL
);

INSERT INTO roster_state (id, version, next_id) VALUES (1, 0, 1);

CREATE TABLE team (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  -- the name in lower case, by which it is found
  name_key TEXT NOT NULL UNIQUE,
  -- empty: none of its lines has one, the default applies
  zone TEXT NOT NULL,
  -- null: part of no other team
  parent_id BIGINT REFERENCES team (id),
  -- null: its digest goes nowhere yet
  channel TEXT
);

CREATE TABLE member (
  id BIGINT NOT NULL PRIMARY KEY,
  -- the first day of the earliest membership
  joined_day INTEGER NOT NULL,
  counts INTEGER NOT NULL
);
