-- An approved run can be taken back: the last day that it explains, null while that is its own.
ALTER TABLE planned_run ADD COLUMN ended_day INTEGER;
