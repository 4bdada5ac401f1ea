-- How much activity each week has and how much of it belongs to nobody known, which every digest
-- tells: to sum it up each time would take time by the number of all members.
-- Triggers keep it, since it follows from two tables that several stores write.
CREATE TABLE week_total (
  week INTEGER NOT NULL PRIMARY KEY,
  events BIGINT NOT NULL,
  unattributed BIGINT NOT NULL
);

INSERT INTO week_total (week, events, unattributed)
SELECT w.week, SUM(w.events), SUM(CASE WHEN a.member_id IS NULL THEN w.events ELSE 0 END)
FROM subject_week w
JOIN subject s ON s.id = w.subject_id
LEFT JOIN alias a ON a.code = s.code
GROUP BY w.week;

CREATE TRIGGER subject_week_added AFTER INSERT ON subject_week
BEGIN
  INSERT INTO week_total (week, events, unattributed)
  VALUES (
    NEW.week,
    NEW.events,
    CASE WHEN EXISTS (
      SELECT 1 FROM subject s JOIN alias a ON a.code = s.code WHERE s.id = NEW.subject_id)
    THEN 0 ELSE NEW.events END)
  ON CONFLICT (week) DO UPDATE SET
    events = week_total.events + excluded.events,
    unattributed = week_total.unattributed + excluded.unattributed;
END;

CREATE TRIGGER subject_week_changed AFTER UPDATE OF events ON subject_week
BEGIN
  UPDATE week_total
  SET events = events + NEW.events - OLD.events,
    unattributed = unattributed + CASE WHEN EXISTS (
      SELECT 1 FROM subject s JOIN alias a ON a.code = s.code WHERE s.id = NEW.subject_id)
    THEN 0 ELSE NEW.events - OLD.events END
  WHERE week = NEW.week;
END;

CREATE TRIGGER subject_week_removed AFTER DELETE ON subject_week
BEGIN
  UPDATE week_total
  SET events = events - OLD.events,
    unattributed = unattributed - CASE WHEN EXISTS (
      SELECT 1 FROM subject s JOIN alias a ON a.code = s.code WHERE s.id = OLD.subject_id)
    THEN 0 ELSE OLD.events END
  WHERE week = OLD.week;
END;

CREATE TRIGGER alias_added AFTER INSERT ON alias
BEGIN
  UPDATE week_total
  SET unattributed = unattributed - (
    SELECT w.events FROM subject s JOIN subject_week w ON w.subject_id = s.id
    WHERE s.code = NEW.code AND w.week = week_total.week)
  WHERE week IN (
    SELECT w.week FROM subject s JOIN subject_week w ON w.subject_id = s.id
    WHERE s.code = NEW.code);
END;

CREATE TRIGGER alias_removed AFTER DELETE ON alias
BEGIN
  UPDATE week_total
  SET unattributed = unattributed + (
    SELECT w.events FROM subject s JOIN subject_week w ON w.subject_id = s.id
    WHERE s.code = OLD.code AND w.week = week_total.week)
  WHERE week IN (
    SELECT w.week FROM subject s JOIN subject_week w ON w.subject_id = s.id
    WHERE s.code = OLD.code);
END;
