-- Whether its posts report deployments, which then count as outcomes.
ALTER TABLE agent ADD COLUMN kind TEXT NOT NULL DEFAULT 'assistant';
