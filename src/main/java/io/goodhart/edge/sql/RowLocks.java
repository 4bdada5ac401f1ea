package io.goodhart.edge.sql;

/**
 * What a query inside a transaction appends to keep its rows as they are; nothing where only one
 * transaction writes at a time.
 *
 * @param share others may read on and lock in the same way, but not change
 * @param update nobody else may lock or change
 * @param skip as {@code update}, leaving out what somebody else has locked
 */
public record RowLocks(String share, String update, String skip) {
  static final RowLocks NOT_NEEDED = new RowLocks("", "", "");
  static final RowLocks BY_ROW =
      new RowLocks(" FOR SHARE", " FOR UPDATE", " FOR UPDATE SKIP LOCKED");
}
