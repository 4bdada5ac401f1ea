-- Identities, tools and models are interned: integer rows cost a seventh of text rows to store.
CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
);

CREATE TABLE tool (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
);

CREATE TABLE model (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
);
