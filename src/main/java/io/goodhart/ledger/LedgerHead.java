package io.goodhart.ledger;

/**
 * How far the ledger has got. Whoever keeps a head can tell later whether anything up to it was
 * changed.
 *
 * @param sequence how many entries there are
 * @param hash the check value of the last one
 */
public record LedgerHead(long sequence, EntryHash hash) {
  /** The head of a ledger without entries. */
  public static final LedgerHead EMPTY = new LedgerHead(0, EntryHash.GENESIS);
}
