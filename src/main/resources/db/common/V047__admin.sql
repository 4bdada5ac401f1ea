-- Who looks after the installation, named in it or read from the groups that do.
CREATE TABLE admin (
  code TEXT NOT NULL,
  from_group INTEGER NOT NULL,
  PRIMARY KEY (code, from_group)
);

-- The user group that was named in the installation; one row at most, for good.
CREATE TABLE admin_group (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  code TEXT NOT NULL
);
