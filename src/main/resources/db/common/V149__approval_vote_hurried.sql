-- Whether a yes came sooner than the request could be read. One bit is kept, not when it was
-- opened: openings go after four weeks, and what a week read may not change by that.
ALTER TABLE approval_vote ADD COLUMN hurried INTEGER NOT NULL DEFAULT 0;

-- The votes of one week of everybody.
CREATE INDEX approval_vote_by_time ON approval_vote (at_ms);
