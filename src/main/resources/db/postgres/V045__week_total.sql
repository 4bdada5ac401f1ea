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

CREATE FUNCTION add_to_week_total(
  in_week INTEGER, in_subject BIGINT, more_personal BIGINT, more_events BIGINT)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO week_total (week, personal, unknown, unattributed)
  SELECT in_week, more_personal,
    CASE WHEN n.known THEN 0 ELSE more_personal END,
    CASE WHEN n.known THEN 0 ELSE more_events END
  FROM (
    SELECT EXISTS (
      SELECT 1 FROM subject s JOIN alias a ON a.code = s.code WHERE s.id = in_subject)
    AS known) n
  ON CONFLICT (week) DO UPDATE SET
    personal = week_total.personal + excluded.personal,
    unknown = week_total.unknown + excluded.unknown,
    unattributed = week_total.unattributed + excluded.unattributed
$$;

CREATE FUNCTION personal(w subject_week) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS $$
  SELECT w.prompts + w.turns + w.model_calls + w.responses
$$;

CREATE FUNCTION subject_week_to_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM add_to_week_total(NEW.week, NEW.subject_id, personal(NEW), NEW.events);
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM add_to_week_total(
      NEW.week, NEW.subject_id, personal(NEW) - personal(OLD), NEW.events - OLD.events);
  ELSE
    PERFORM add_to_week_total(OLD.week, OLD.subject_id, -personal(OLD), -OLD.events);
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER subject_week_to_total
AFTER INSERT OR DELETE OR UPDATE OF events, prompts, turns, model_calls, responses ON subject_week
FOR EACH ROW EXECUTE FUNCTION subject_week_to_total();

CREATE FUNCTION alias_to_total() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  alias_code TEXT := CASE TG_OP WHEN 'INSERT' THEN NEW.code ELSE OLD.code END;
  direction BIGINT := CASE TG_OP WHEN 'INSERT' THEN -1 ELSE 1 END;
BEGIN
  UPDATE week_total t
  SET unknown = t.unknown + direction * personal(w),
    unattributed = t.unattributed + direction * w.events
  FROM subject s
  JOIN subject_week w ON w.subject_id = s.id
  WHERE s.code = alias_code AND w.week = t.week;
  RETURN NULL;
END
$$;

CREATE TRIGGER alias_to_total AFTER INSERT OR DELETE ON alias
FOR EACH ROW EXECUTE FUNCTION alias_to_total();
