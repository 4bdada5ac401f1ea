-- When a post of the agent was last seen, to the minute; null: never.
ALTER TABLE agent ADD COLUMN last_seen_ms BIGINT;
