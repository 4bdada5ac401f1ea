package io.goodhart.approvals.codes;

import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TokenHash;
import java.util.Optional;

/**
 * Keeps who has codes, and the links by which they are set up. Every change names what was seen
 * before, so that of two at once one counts.
 */
public interface CodeStore {
  /** Somebody's codes. */
  Optional<CodeHolder> find(Alias identity);

  /**
   * Replaces what is kept of somebody.
   *
   * @param before what was seen; empty if there was nothing
   * @param entry what the ledger says of it; empty for what is not worth an entry
   * @return false if it was changed since; nothing was kept
   */
  boolean change(Optional<CodeHolder> before, CodeHolder after, Optional<LedgerDraft> entry);

  /** Takes away all codes of somebody; false if they have none. */
  boolean remove(Alias identity, LedgerDraft entry);

  /** Keeps a link in place of all others of the same person. */
  void add(CodeLink link);

  /** The link of that hash, whether or not it has ended. */
  Optional<CodeLink> link(TokenHash hash);

  /** Replaces a link; false if it was changed since. */
  boolean change(CodeLink before, CodeLink after);

  /** Takes a link away; false if it was gone, and then somebody else used it. */
  boolean remove(TokenHash hash);
}
