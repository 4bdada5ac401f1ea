package io.goodhart.privacy;

import io.goodhart.delivery.Marks;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.PersonKey;
import io.goodhart.signals.Weights;
import io.goodhart.signals.family.PatternKind;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes down in the ledger when kinds of patterns are switched off or on again, which an admin
 * does in the settings; what notes are written about is then known for any time.
 */
public final class SwitchedKinds {
  private static final EntryKind SWITCHED = new EntryKind("signals.switched");
  private static final String MARK = "signals.off";

  private final Set<PatternKind> off;
  private final Ledger ledger;
  private final PersonKey operator;
  private final Marks marks;
  private final Clock clock;

  /**
   * Writes down these settings.
   *
   * @param operator stands for whoever changes the settings at the server
   */
  public SwitchedKinds(
      Set<PatternKind> off, Ledger ledger, PersonKey operator, Marks marks, Clock clock) {
    this.off = Set.copyOf(off);
    this.ledger = ledger;
    this.operator = operator;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * Writes an entry if anything is other than when it last wrote one; at first all kinds are on.
   *
   * @throws io.goodhart.delivery.StoreException if it cannot be written
   */
  public void record() {
    Set<String> now =
        off.stream().map(PatternKind::code).collect(Collectors.toCollection(TreeSet::new));
    Set<String> before = words(marks.get(MARK).orElse(""));
    if (now.equals(before)) {
      return;
    }
    LedgerDraft.Builder entry =
        LedgerDraft.of(SWITCHED, clock.instant(), Weights.VERSION).person(Fact.BY, operator);
    now.stream().filter(kind -> !before.contains(kind)).forEach(kind -> put(entry, kind, "off"));
    before.stream().filter(kind -> !now.contains(kind)).forEach(kind -> put(entry, kind, "on"));
    ledger.append(entry.build());
    marks.set(MARK, String.join(" ", now));
  }

  /** Names of facts are letters alone. */
  private static void put(LedgerDraft.Builder entry, String kind, String state) {
    entry.value(kind.replace("-", ""), state);
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : new TreeSet<>(Set.of(text.split(" ")));
  }
}
