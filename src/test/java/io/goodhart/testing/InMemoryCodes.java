package io.goodhart.testing;

import io.goodhart.approvals.codes.CodeHolder;
import io.goodhart.approvals.codes.CodeLink;
import io.goodhart.approvals.codes.CodeStore;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TokenHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People's codes in memory; it keeps the drafts of its entries. */
public final class InMemoryCodes implements CodeStore {
  public final List<LedgerDraft> entries = new ArrayList<>();
  private final Map<Alias, CodeHolder> holders = new HashMap<>();
  private final Map<TokenHash, CodeLink> links = new HashMap<>();

  @Override
  public synchronized Optional<CodeHolder> find(Alias identity) {
    return Optional.ofNullable(holders.get(identity));
  }

  @Override
  public synchronized boolean change(
      Optional<CodeHolder> before, CodeHolder after, Optional<LedgerDraft> entry) {
    Alias identity = after.person().identity();
    boolean asSeen =
        find(identity).map(CodeHolder::version).equals(before.map(CodeHolder::version));
    if (asSeen) {
      holders.put(identity, after);
      entry.ifPresent(entries::add);
    }
    return asSeen;
  }

  @Override
  public synchronized boolean remove(Alias identity, LedgerDraft entry) {
    boolean there = holders.remove(identity) != null;
    if (there) {
      entries.add(entry);
    }
    return there;
  }

  @Override
  public synchronized void add(CodeLink link) {
    links.values().removeIf(one -> one.person().isSame(link.person()));
    links.put(link.hash(), link);
  }

  @Override
  public synchronized Optional<CodeLink> link(TokenHash hash) {
    return Optional.ofNullable(links.get(hash));
  }

  @Override
  public synchronized boolean change(CodeLink before, CodeLink after) {
    return links.replace(before.hash(), before, after);
  }

  @Override
  public synchronized boolean remove(TokenHash hash) {
    return links.remove(hash) != null;
  }
}
