-- Whom the strict count of a week left out, with the kinds of patterns that their notes told. It
-- is decided once, when the week is judged.
CREATE TABLE left_out (
  week INTEGER NOT NULL,
  member_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (week, member_id, kind)
);
