-- INSERT OR REPLACE takes a row's place without a DELETE that a trigger would see.
CREATE TRIGGER ledger_entry_is_not_replaced BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;

CREATE TRIGGER ledger_fact_is_not_replaced BEFORE INSERT ON ledger_fact
WHEN EXISTS (SELECT 1 FROM ledger_fact WHERE sequence = NEW.sequence AND place = NEW.place)
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;

CREATE TRIGGER ledger_head_is_not_replaced BEFORE INSERT ON ledger_head
WHEN EXISTS (SELECT 1 FROM ledger_head WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'the ledger only grows');
END;
