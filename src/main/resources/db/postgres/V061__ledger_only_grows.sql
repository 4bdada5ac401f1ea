-- The database itself refuses to change or remove what the ledger recorded.
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger only grows';
END
$$;

CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE ON ledger_entry
FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();

CREATE TRIGGER ledger_entry_is_kept BEFORE TRUNCATE ON ledger_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();

CREATE TRIGGER ledger_fact_stays BEFORE UPDATE OR DELETE ON ledger_fact
FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();

CREATE TRIGGER ledger_fact_is_kept BEFORE TRUNCATE ON ledger_fact
FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();

CREATE TRIGGER ledger_head_moves_on BEFORE UPDATE ON ledger_head
FOR EACH ROW WHEN (NEW.sequence <> OLD.sequence + 1) EXECUTE FUNCTION refuse_ledger_change();

CREATE TRIGGER ledger_head_is_kept BEFORE DELETE ON ledger_head
FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();

CREATE TRIGGER ledger_head_is_not_emptied BEFORE TRUNCATE ON ledger_head
FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
