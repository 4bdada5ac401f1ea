-- How much activity each week has and how much of it belongs to nobody known, which every digest
-- tells: to sum it up each time would take time by the number of all members.
-- Triggers keep it, since it follows from two tables that several stores write.
CREATE TABLE week_total (
  week INTEGER NOT NULL PRIMARY KEY,
  -- What can be a person's (the posts of an agent that nobody owns say nothing of people).
  personal BIGINT NOT NULL,
  -- Of that, what belongs to no known member.
  unknown BIGINT NOT NULL,
  -- Of all events, those that belong to no known member.
  unattributed BIGINT NOT NULL
);

INSERT INTO week_total (week, personal, unknown, unattributed)
SELECT w.week,
  SUM(w.prompts + w.turns + w.model_calls + w.responses),
  SUM(CASE WHEN a.member_id IS NULL
    THEN w.prompts + w.turns + w.model_calls + w.responses ELSE 0 END),
  SUM(CASE WHEN a.member_id IS NULL THEN w.events ELSE 0 END)
FROM subject_week w
JOIN subject s ON s.id = w.subject_id
LEFT JOIN alias a ON a.code = s.code
GROUP BY w.week;

CREATE TRIGGER subject_week_added AFTER INSERT ON subject_week
BEGIN
  INSERT INTO week_total (week, personal, unknown, unattributed)
  SELECT NEW.week, n.personal,
    CASE WHEN n.known THEN 0 ELSE n.personal END,
    CASE WHEN n.known THEN 0 ELSE NEW.events END
  FROM (
    SELECT NEW.prompts + NEW.turns + NEW.model_calls + NEW.responses AS personal,
      EXISTS (
        SELECT 1 FROM subject s JOIN alias a ON a.code = s.code WHERE s.id = NEW.subject_id)
      AS known) n
  WHERE true
  ON CONFLICT (week) DO UPDATE SET
    personal = week_total.personal + excluded.personal,
    unknown = week_total.unknown + excluded.unknown,
    unattributed = week_total.unattributed + excluded.unattributed;
END;

CREATE TRIGGER subject_week_changed
AFTER UPDATE OF events, prompts, turns, model_calls, responses ON subject_week
BEGIN
  UPDATE week_total
  SET personal = week_total.personal + n.personal,
    unknown = week_total.unknown + CASE WHEN n.known THEN 0 ELSE n.personal END,
    unattributed = week_total.unattributed
      + CASE WHEN n.known THEN 0 ELSE NEW.events - OLD.events END
  FROM (
    SELECT NEW.prompts + NEW.turns + NEW.model_calls + NEW.responses
        - OLD.prompts - OLD.turns - OLD.model_calls - OLD.responses AS personal,
      EXISTS (
        SELECT 1 FROM subject s JOIN alias a ON a.code = s.code WHERE s.id = NEW.subject_id)
      AS known) n
  WHERE week = NEW.week;
END;

CREATE TRIGGER subject_week_removed AFTER DELETE ON subject_week
BEGIN
  UPDATE week_total
  SET personal = week_total.personal - n.personal,
    unknown = week_total.unknown - CASE WHEN n.known THEN 0 ELSE n.personal END,
    unattributed = week_total.unattributed - CASE WHEN n.known THEN 0 ELSE OLD.events END
  FROM (
    SELECT OLD.prompts + OLD.turns + OLD.model_calls + OLD.responses AS personal,
      EXISTS (
        SELECT 1 FROM subject s JOIN alias a ON a.code = s.code WHERE s.id = OLD.subject_id)
      AS known) n
  WHERE week = OLD.week;
END;

CREATE TRIGGER alias_added AFTER INSERT ON alias
BEGIN
  UPDATE week_total
  SET unknown = unknown - n.personal, unattributed = unattributed - n.events
  FROM (
    SELECT w.week AS its_week, w.events,
      w.prompts + w.turns + w.model_calls + w.responses AS personal
    FROM subject s JOIN subject_week w ON w.subject_id = s.id
    WHERE s.code = NEW.code) n
  WHERE week = n.its_week;
END;

CREATE TRIGGER alias_removed AFTER DELETE ON alias
BEGIN
  UPDATE week_total
  SET unknown = unknown + n.personal, unattributed = unattributed + n.events
  FROM (
    SELECT w.week AS its_week, w.events,
      w.prompts + w.turns + w.model_calls + w.responses AS personal
    FROM subject s JOIN subject_week w ON w.subject_id = s.id
    WHERE s.code = OLD.code) n
  WHERE week = n.its_week;
END;
