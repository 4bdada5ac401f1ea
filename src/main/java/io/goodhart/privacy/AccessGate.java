package io.goodhart.privacy;

import io.goodhart.activity.ActivityStore;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.StoreException;
import io.goodhart.ledger.Ledger;
import io.goodhart.privacy.AccessRequest.Notice;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteStore;
import io.goodhart.signals.note.TimeToAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The one way to data about another person.
 *
 * <p>It opens for an admin whose request a second admin agreed to, only after the person was told,
 * for a day from then on. Each look is in the ledger before anything is shown: without that nothing
 * is. Safe for use by many threads.
 */
public final class AccessGate {
  private final AccessStore store;
  private final AccessPeople people;
  private final AccessNotices notices;
  private final Ledger ledger;
  private final ActivityStore activity;
  private final NoteStore notes;
  private final TimeToAnswer time;
  private final Clock clock;
  private final AccessEntries entries;

  /** A gate before this activity, and before notes whose owners had their time to answer. */
  public AccessGate(
      AccessStore store,
      AccessPeople people,
      AccessNotices notices,
      Ledger ledger,
      ActivityStore activity,
      NoteStore notes,
      TimeToAnswer time,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.notices = notices;
    this.ledger = ledger;
    this.activity = activity;
    this.notes = notes;
    this.time = time;
    this.clock = clock;
    this.entries = new AccessEntries(people);
  }

  /**
   * Shows somebody's week to another.
   *
   * @param wanted a closed week; empty: the last one
   */
  public ReadOutcome<OpenedPerson> week(
      Alias reader, Alias person, Optional<ReportingWeek> wanted) {
    if (!people.isAdmin(reader)) {
      return new ReadOutcome.NotAnAdmin<>();
    }
    if (people.isSame(reader, person)) {
      return new ReadOutcome.Yourself<>();
    }
    Optional<MemberId> member = people.present(person);
    if (member.isEmpty()) {
      return new ReadOutcome.NotOnARoster<>();
    }
    Instant now = clock.instant();
    Optional<AccessRequest> live =
        store.latest(reader, member.get()).filter(request -> request.isLiveAt(now));
    if (live.isEmpty()) {
      return new ReadOutcome.NotAgreed<>();
    }
    return live.get().isWaitingAt(now)
        ? new ReadOutcome.Waiting<>()
        : afterTelling(live.get(), wanted);
  }

  private ReadOutcome<OpenedPerson> afterTelling(
      AccessRequest request, Optional<ReportingWeek> wanted) {
    Optional<Notice> notice = notices.tell(request);
    if (notice.isEmpty()) {
      return new ReadOutcome.NotToldYet<>(Optional.empty());
    }
    return switch (notices.stateOf(notice.get())) {
      case WAITING, UNCLEAR ->
          new ReadOutcome.NotToldYet<>(notice.map(Notice::at).filter(clock.instant()::isBefore));
      case REFUSED -> new ReadOutcome.CannotBeTold<>();
      case SENT -> afterRecording(request, wanted);
    };
  }

  private ReadOutcome<OpenedPerson> afterRecording(
      AccessRequest request, Optional<ReportingWeek> wanted) {
    Instant now = clock.instant();
    ZoneId zone = people.zone(request.member());
    ReportingWeek lastClosed = ReportingWeek.containing(now, zone).previous();
    ReportingWeek week = wanted.orElse(lastClosed);
    if (week.compareTo(lastClosed) > 0) {
      return new ReadOutcome.StillOpen<>(lastClosed);
    }
    try {
      ledger.append(entries.read(request, Field.OF_A_WEEK, week, now));
    } catch (StoreException e) {
      return new ReadOutcome.NotRecorded<>();
    }
    OpenedPerson seen =
        new OpenedPerson(
            activity.memberWeek(request.member(), week), pastTheirDate(request, week, now));
    return new ReadOutcome.Opened<>(request, new Disclosed<>(seen), request.endsAt());
  }

  /** A note that its owner may still answer is nobody else's; nor is one that a week settled. */
  private List<Note> pastTheirDate(AccessRequest request, ReportingWeek week, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, people.zone(request.member()));
    return notes.of(request.member()).stream()
        .filter(note -> note.passed().isEmpty())
        .filter(note -> note.opened().compareTo(week) <= 0 && week.compareTo(note.last()) <= 0)
        .filter(note -> time.over(note, now).filter(day -> !day.isAfter(today)).isPresent())
        .toList();
  }
}
