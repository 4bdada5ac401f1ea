-- The key of the message that this one takes the place of; null: it is one of its own.
ALTER TABLE outbox ADD COLUMN edits TEXT;
