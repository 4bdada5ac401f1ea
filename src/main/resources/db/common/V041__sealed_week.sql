-- Whether a week of an identity has lost raw events to their age. What comes late for a part of it
-- that is gone cannot be told from a repeat and is refused.
ALTER TABLE subject_week ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
