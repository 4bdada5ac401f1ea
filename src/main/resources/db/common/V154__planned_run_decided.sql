-- What a planned run has come to is shown in the channel: who changed it last (decider), when and why.
ALTER TABLE planned_run ADD COLUMN decided_at_ms BIGINT;
ALTER TABLE planned_run ADD COLUMN decided_why TEXT;
