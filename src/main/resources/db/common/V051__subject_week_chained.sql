-- How often an agent was seen to address another agent: a fact, not a guess.
ALTER TABLE subject_week ADD COLUMN chained BIGINT NOT NULL DEFAULT 0;
