-- The database itself refuses to change or remove what the ledger recorded.
CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;

CREATE TRIGGER ledger_entry_is_kept BEFORE DELETE ON ledger_entry
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;

CREATE TRIGGER ledger_fact_stays BEFORE UPDATE ON ledger_fact
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;

CREATE TRIGGER ledger_fact_is_kept BEFORE DELETE ON ledger_fact
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;

CREATE TRIGGER ledger_head_moves_on BEFORE UPDATE ON ledger_head
WHEN NEW.sequence <> OLD.sequence + 1
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;

CREATE TRIGGER ledger_head_is_kept BEFORE DELETE ON ledger_head
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;
