-- Days of a week whose activity its member says was not theirs; they count for nobody.
CREATE TABLE disputed_days (
  week INTEGER NOT NULL,
  member_id BIGINT NOT NULL,
  -- a bitmap, Monday is 1
  days INTEGER NOT NULL,
  PRIMARY KEY (week, member_id)
);
