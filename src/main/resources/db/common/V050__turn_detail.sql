-- What the signals compare beside time and size. Turns of before this version have none of it.
ALTER TABLE turn ADD COLUMN cache_read BIGINT NOT NULL DEFAULT 0;

ALTER TABLE turn ADD COLUMN cache_write BIGINT NOT NULL DEFAULT 0;

ALTER TABLE turn ADD COLUMN outcomes INTEGER NOT NULL DEFAULT 0;

ALTER TABLE turn ADD COLUMN human_reply INTEGER NOT NULL DEFAULT 0;
