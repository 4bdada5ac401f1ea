-- What kind of outcome an event is; 0: none, or outcomes of no known kind that came with a turn.
ALTER TABLE event ADD COLUMN outcome_kind INTEGER NOT NULL DEFAULT 0;
