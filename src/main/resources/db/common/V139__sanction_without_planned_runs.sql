-- The days of an approved run are read from the run, which can end; sanction has what was imported.
DELETE FROM sanction
WHERE EXISTS (
  SELECT 1
  FROM planned_run
  WHERE planned_run.owner_member = sanction.member_id
    AND planned_run.from_day = sanction.from_day
    AND planned_run.to_day = sanction.to_day
    AND planned_run.reason = sanction.reason
    AND planned_run.state = 'approved'
);
