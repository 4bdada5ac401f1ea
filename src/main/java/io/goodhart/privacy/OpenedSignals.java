package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.PersonKey;
import io.goodhart.ledger.SaltedText;
import io.goodhart.signals.Judgement;
import io.goodhart.signals.Signals;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The signals of everybody, for somebody at the server who says what for; the ledger has it before
 * anything is read.
 */
public final class OpenedSignals {
  /** The signals of everybody were opened; this stands in the ledger before anything is read. */
  static final EntryKind OPENED = new EntryKind("signals.opened");

  static final String SENTENCE = "sentence";
  static final String FIRST = "first";
  static final String LAST = "last";

  private static final long RULES = 1;

  private final Signals signals;
  private final Ledger ledger;
  private final PersonKey operator;
  private final RandomGenerator randomness;
  private final Clock clock;

  /**
   * Opens what {@code signals} judges.
   *
   * @param operator stands for whoever works at the server
   * @param randomness fit for secrets
   */
  public OpenedSignals(
      Signals signals, Ledger ledger, PersonKey operator, RandomGenerator randomness, Clock clock) {
    this.signals = signals;
    this.ledger = ledger;
    this.operator = operator;
    this.randomness = randomness;
    this.clock = clock;
  }

  /**
   * Hands over every member's week, week by week.
   *
   * @throws IllegalArgumentException if no purpose is given; nothing was read
   */
  public void open(
      String purpose,
      ReportingWeek first,
      ReportingWeek last,
      Consumer<Disclosed<Judgement>> each) {
    if (purpose.isBlank()) {
      throw new IllegalArgumentException("Data of single people is opened for a purpose");
    }
    ledger.append(
        LedgerDraft.of(OPENED, clock.instant(), RULES)
            .person(Fact.BY, operator)
            .text(SENTENCE, SaltedText.of(operator, purpose.strip(), randomness))
            .value(FIRST, first.toString())
            .value(LAST, last.toString())
            .build());
    signals.judge(first, last, judgement -> each.accept(new Disclosed<>(judgement)));
  }
}
