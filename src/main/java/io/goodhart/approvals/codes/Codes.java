package io.goodhart.approvals.codes;

import io.goodhart.approvals.ApprovalEntries;
import io.goodhart.approvals.Seal;
import io.goodhart.approvals.action.Person;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * People's codes: each counts once, five wrong ones in a row lock its owner out for half an hour.
 * Safe for use by many threads and beside other processes.
 */
public final class Codes implements CodeCheck {
  /** How many wrong codes in a row lock somebody out. */
  public static final int TRIES = 5;

  /** For how long. */
  public static final Duration LOCKED = Duration.ofMinutes(30);

  private static final EntryKind CONFIRMED = new EntryKind("codes.confirmed");
  private static final EntryKind STOPPED = new EntryKind("codes.stopped");
  private static final EntryKind LOCKED_OUT = new EntryKind("codes.locked");

  private static final int AT_MOST = 20;

  private final CodeStore store;
  private final TimeCodes times;
  private final Seal seal;
  private final Roles roles;
  private final ApprovalEntries entries;
  private final CodeNews news;
  private final Clock clock;

  /** Looks at codes of this store, whose keys this opens. */
  public Codes(
      CodeStore store,
      TimeCodes times,
      Seal seal,
      Roles roles,
      ApprovalEntries entries,
      CodeNews news,
      Clock clock) {
    this.store = store;
    this.times = times;
    this.seal = seal;
    this.roles = roles;
    this.entries = entries;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public CodeOutcome check(Person who, String code) {
    for (int tries = 0; tries < AT_MOST; tries++) {
      Instant now = clock.instant();
      Optional<CodeHolder> before = store.find(who.identity());
      if (before.isEmpty()) {
        return new CodeOutcome.NotSetUp();
      }
      CodeHolder holder = before.get().at(now);
      Optional<CodeOutcome> against = against(holder, code, now);
      if (against.isPresent()) {
        return against.get();
      }
      Optional<Long> step = times.stepOf(open(holder), code.strip(), now);
      if (step.isPresent() && step.get() <= holder.current().orElseThrow().lastStep()) {
        return new CodeOutcome.Used();
      }
      if (step.isPresent() && store.change(before, holder.used(step.get()), Optional.empty())) {
        return new CodeOutcome.Right();
      } else if (step.isEmpty()) {
        Optional<CodeOutcome> wrong = mistaken(before.get(), holder, now);
        if (wrong.isPresent()) {
          return wrong.get();
        }
      }
    }
    throw new IllegalStateException("Somebody's codes are changed all the time");
  }

  /** How somebody's codes stand; empty if they have none. */
  public Optional<CodeHolder> of(Person who) {
    return store.find(who.identity()).map(holder -> holder.at(clock.instant()));
  }

  /** An admin, another person, says that they saw somebody set up their codes. */
  public ConfirmOutcome confirm(Person whose, Person admin) {
    if (!roles.isAdmin(admin.identity())) {
      return ConfirmOutcome.NO_RIGHT;
    } else if (whose.isSame(admin)) {
      return ConfirmOutcome.OWN;
    }
    Instant now = clock.instant();
    Optional<CodeHolder> before = store.find(whose.identity());
    Optional<CodeHolder> holder = before.map(one -> one.at(now));
    if (holder.flatMap(CodeHolder::next).isEmpty()) {
      return ConfirmOutcome.NOTHING;
    }
    LedgerDraft entry = entries.about(CONFIRMED, Optional.empty(), admin, Optional.empty(), now);
    return store.change(before, holder.get().confirmed(now), Optional.of(entry))
        ? ConfirmOutcome.CONFIRMED
        : confirm(whose, admin);
  }

  /** Takes away all codes of somebody, who wants it; false if they have none. */
  public boolean stop(Person who) {
    return store.remove(
        who.identity(),
        entries.about(STOPPED, Optional.empty(), who, Optional.empty(), clock.instant()));
  }

  private static Optional<CodeOutcome> against(CodeHolder holder, String code, Instant now) {
    if (holder.current().isEmpty()) {
      return Optional.of(
          holder
              .next()
              .<CodeOutcome>map(key -> new CodeOutcome.NotYet(key.from()))
              .orElseGet(CodeOutcome.NotSetUp::new));
    }
    Optional<Instant> locked = holder.lockedUntil().filter(now::isBefore);
    if (locked.isPresent()) {
      return Optional.of(new CodeOutcome.Locked(locked.get()));
    }
    return code.isBlank() ? Optional.of(new CodeOutcome.Missing()) : Optional.empty();
  }

  /** Counts a wrong code; empty if somebody changed something meanwhile. */
  private Optional<CodeOutcome> mistaken(CodeHolder before, CodeHolder holder, Instant now) {
    int wrong = holder.wrong() + 1;
    if (wrong < TRIES) {
      return store.change(
              Optional.of(before), holder.mistaken(wrong, Optional.empty()), Optional.empty())
          ? Optional.of(new CodeOutcome.Wrong(TRIES - wrong))
          : Optional.empty();
    }
    Instant until = now.plus(LOCKED);
    LedgerDraft entry =
        entries.about(LOCKED_OUT, Optional.empty(), holder.person(), Optional.empty(), now);
    if (!store.change(
        Optional.of(before), holder.mistaken(0, Optional.of(until)), Optional.of(entry))) {
      return Optional.empty();
    }
    news.locked(holder.person(), until);
    return Optional.of(new CodeOutcome.Locked(until));
  }

  private byte[] open(CodeHolder holder) {
    return seal.open(
        CodeSetup.about(holder.person()),
        Base64.getDecoder().decode(holder.current().orElseThrow().sealed()));
  }

  /** What became of an admin's word. */
  public enum ConfirmOutcome {
    /** The codes count from now on. */
    CONFIRMED,
    /** They are no admin. */
    NO_RIGHT,
    /** Nobody confirms their own. */
    OWN,
    /** Nothing of theirs waits for it. */
    NOTHING
  }
}
