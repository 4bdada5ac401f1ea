-- Who an identity is. Activity carries the identity and is resolved on read, so an alias that
-- becomes known later re-attributes without rewriting. A bot's alias names its agent's owner.
CREATE TABLE alias (
  code TEXT NOT NULL PRIMARY KEY,
  member_id BIGINT NOT NULL REFERENCES member (id)
);

CREATE INDEX alias_by_member ON alias (member_id);
