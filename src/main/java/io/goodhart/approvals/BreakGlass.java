package io.goodhart.approvals;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.breakglass.OpenOutcome;
import io.goodhart.approvals.breakglass.OpenOutcome.Why;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.approvals.breakglass.OpeningStore;
import io.goodhart.approvals.codes.CodeCheck;
import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Roles;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Lets one kind of action of one agent through in an emergency. It takes one of the people whom the
 * settings name, a reason and a code of theirs, lasts half an hour, and has to be reviewed by an
 * admin who is somebody else. Safe for use by many threads and beside other processes.
 */
public final class BreakGlass {
  /** How long it lasts. */
  public static final Duration LASTS = Duration.ofMinutes(30);

  private static final EntryKind OPENED = new EntryKind("break-glass.opened");
  private static final EntryKind ENDED = new EntryKind("break-glass.ended");
  private static final EntryKind REVIEWED = new EntryKind("break-glass.reviewed");

  private static final int REVIEW_DAYS = 3;
  private static final int ID_BYTES = 12;

  private final OpeningStore openings;
  private final ApprovalStore requests;
  private final PauseStore pauses;
  private final AgentKeys keys;
  private final Predicate<Person> mayOpen;
  private final Roles roles;
  private final CodeCheck codes;
  private final ApprovalEntries entries;
  private final Transitions transitions;
  private final RandomGenerator randomness;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * Keeps what is opened.
   *
   * @param mayOpen whether somebody is one of those who may; asked at each use
   * @param randomness fit for secrets
   * @param zone in which days are counted
   */
  public BreakGlass(
      OpeningStore openings,
      ApprovalStore requests,
      PauseStore pauses,
      AgentKeys keys,
      Predicate<Person> mayOpen,
      Roles roles,
      CodeCheck codes,
      ApprovalEntries entries,
      Announcements announcements,
      RandomGenerator randomness,
      Clock clock,
      ZoneId zone) {
    this.openings = openings;
    this.requests = requests;
    this.pauses = pauses;
    this.keys = keys;
    this.mayOpen = mayOpen;
    this.roles = roles;
    this.codes = codes;
    this.entries = entries;
    this.transitions = new Transitions(requests, entries, announcements);
    this.randomness = randomness;
    this.clock = clock;
    this.zone = zone;
  }

  /** Opens it. The code is looked at last, so that no try is lost on what could not be. */
  public OpenOutcome open(AgentId agent, ActionClass kind, Person by, String reason, String code) {
    Instant now = clock.instant();
    Opening opening =
        new Opening(
            id(), agent, kind, by, reason, now, now.plus(LASTS), due(now), Optional.empty());
    Optional<Why> against = against(opening);
    if (against.isPresent()) {
      return new OpenOutcome.Refused(against.get());
    }
    CodeOutcome checked = codes.check(by, code);
    if (!(checked instanceof CodeOutcome.Right)) {
      return new OpenOutcome.WithoutCode(checked);
    }
    return openings.add(opening, entry(OPENED, opening, by, Optional.of(reason)))
        ? new OpenOutcome.Done(opening)
        : new OpenOutcome.Refused(Why.OPEN_ALREADY);
  }

  /** Ends it before its time; what it let through and was not used yet is void. */
  public OpenOutcome end(String id, Person by) {
    Optional<Opening> before = openings.find(id);
    if (before.isEmpty()) {
      return new OpenOutcome.Refused(Why.DONE_BEFORE);
    } else if (!mayEnd(before.get(), by)) {
      return new OpenOutcome.Refused(Why.NO_RIGHT);
    }
    Instant now = clock.instant();
    if (!before.get().isOpenAt(now)) {
      return new OpenOutcome.Refused(Why.OVER);
    }
    Opening after = before.get().endedAt(now);
    if (!openings.change(before.get(), after, entry(ENDED, after, by, Optional.empty()))) {
      return end(id, by);
    }
    for (Request request : requests.open(Optional.of(after.agent()))) {
      if (request.code() == Code.BREAK_GLASS && request.action().kind() == after.kind()) {
        Optional<Request> unused =
            transitions.end(request.id(), Optional.of(by), now, one -> one.revoke(now));
      }
    }
    return new OpenOutcome.Done(after);
  }

  /** An admin who neither opened it nor answers for the agent says what they found. */
  public OpenOutcome review(String id, Person by, String finding) {
    Optional<Opening> before = unreviewed(id);
    Optional<Why> against = againstReview(before, by);
    if (against.isPresent() || finding.isBlank()) {
      return new OpenOutcome.Refused(against.orElse(Why.REASON_NEEDED));
    }
    Opening after = before.orElseThrow().reviewed(new Opening.Review(by, clock.instant(), finding));
    return openings.change(
            before.orElseThrow(), after, entry(REVIEWED, after, by, Optional.of(finding)))
        ? new OpenOutcome.Done(after)
        : new OpenOutcome.Refused(Why.DONE_BEFORE);
  }

  /** What keeps somebody from reviewing it; empty if nothing does. */
  public Optional<Why> againstReview(String id, Person by) {
    return againstReview(unreviewed(id), by);
  }

  /** Whether somebody is one of those who may open it. */
  public boolean mayOpen(Person who) {
    return mayOpen.test(who);
  }

  /** All that waits for a review, the oldest first. */
  public List<Opening> unreviewed() {
    return openings.unreviewed();
  }

  /** Those whose review is due today or was before. */
  public List<Opening> due() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return unreviewed().stream().filter(one -> !one.due().isAfter(today)).toList();
  }

  /** How many actions went through by it. */
  public int actions(Opening opening) {
    return openings.actions(opening);
  }

  private Optional<Opening> unreviewed(String id) {
    return openings.find(id).filter(one -> one.review().isEmpty());
  }

  private Optional<Why> againstReview(Optional<Opening> opening, Person by) {
    if (!roles.isAdmin(by.identity())) {
      return Optional.of(Why.NO_REVIEWER);
    } else if (opening.isEmpty()) {
      return Optional.of(Why.DONE_BEFORE);
    }
    return opening.get().by().isSame(by) || isOwner(opening.get(), by)
        ? Optional.of(Why.OWN)
        : Optional.empty();
  }

  private Optional<Why> against(Opening opening) {
    if (!mayOpen.test(opening.by())) {
      return Optional.of(Why.NO_RIGHT);
    } else if (opening.reason().isBlank()) {
      return Optional.of(Why.REASON_NEEDED);
    } else if (keys.ownerOf(opening.agent()).isEmpty()) {
      return Optional.of(Why.NO_SUCH_AGENT);
    } else if (pauses.find(Optional.of(opening.agent())).isPresent()
        || pauses.find(Optional.empty()).isPresent()) {
      return Optional.of(Why.PAUSED);
    }
    return openings.unreviewed().stream()
            .anyMatch(
                one ->
                    one.agent().equals(opening.agent())
                        && one.kind() == opening.kind()
                        && one.isOpenAt(opening.from()))
        ? Optional.of(Why.OPEN_ALREADY)
        : Optional.empty();
  }

  /** To end it is the safe side, so that everybody may who has to do with it. */
  private boolean mayEnd(Opening opening, Person by) {
    return opening.by().isSame(by)
        || isOwner(opening, by)
        || roles.isAdmin(by.identity())
        || mayOpen.test(by);
  }

  private boolean isOwner(Opening opening, Person by) {
    return keys.ownerOf(opening.agent()).filter(by::isSame).isPresent();
  }

  private LocalDate due(Instant from) {
    LocalDate day = LocalDate.ofInstant(from, zone);
    for (int left = REVIEW_DAYS; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day;
  }

  private LedgerDraft entry(EntryKind kind, Opening opening, Person by, Optional<String> words) {
    return entries.about(
        kind,
        Optional.of(opening.agent()),
        by,
        words,
        clock.instant(),
        Map.of(
            "opening", opening.id(),
            "class", opening.kind().code(),
            "until", opening.until().toString()));
  }

  private String id() {
    byte[] bytes = new byte[ID_BYTES];
    randomness.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
