-- People who asked for fewer direct messages, by where these go.
CREATE TABLE quiet_person (
  address TEXT NOT NULL PRIMARY KEY
);
