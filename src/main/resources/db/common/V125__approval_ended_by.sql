-- Who withdrew a request, took an approval back or stopped its agent; null: nobody did.
ALTER TABLE approval_request ADD COLUMN ended_by TEXT;
ALTER TABLE approval_request ADD COLUMN ended_member BIGINT;
