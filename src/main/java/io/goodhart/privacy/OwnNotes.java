package io.goodhart.privacy;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NoteStore;
import io.goodhart.signals.note.TimeToAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notes about somebody's activity, for themselves to read and to answer. */
public final class OwnNotes {
  private final NoteStore notes;
  private final TimeToAnswer time;
  private final Clock clock;

  /** Reads from and answers in this store. */
  public OwnNotes(NoteStore notes, TimeToAnswer time, Clock clock) {
    this.notes = notes;
    this.time = time;
    this.clock = clock;
  }

  /** How many notes wait for the asker's answer. */
  public Disclosed<Integer> waiting(MemberId asker) {
    return new Disclosed<>((int) notes.of(asker).stream().filter(Note::isOpen).count());
  }

  /**
   * The asker's notes, the newest first, to be shown to them now: a note that no message has
   * brought to them reaches them by that.
   */
  public Disclosed<List<OwnNote>> shown(MemberId asker) {
    Instant now = clock.instant();
    List<Note> all = notes.of(asker);
    List<Note> unread =
        all.stream().filter(note -> note.isOpen() && note.reachedAt().isEmpty()).toList();
    unread.forEach(note -> notes.reached(note, now));
    ZoneId zone = time.zoneOf(asker, now);
    List<OwnNote> shown = new ArrayList<>();
    for (Note note : unread.isEmpty() ? all : notes.of(asker)) {
      shown.add(new OwnNote(note, time.over(note, now), zone));
    }
    return new Disclosed<>(List.copyOf(shown));
  }

  /** Of which days of a week the asker said that it was not them. */
  public Disclosed<DayBits> disputed(MemberId asker, ReportingWeek week) {
    return new Disclosed<>(
        notes.of(asker).stream()
            .map(note -> note.disputedIn(week))
            .reduce(DayBits.NONE, (a, b) -> a.or(b)));
  }

  /**
   * Settles one of the asker's notes.
   *
   * @param opened the week that names it
   * @param words in their own words, at most {@link NoteAnswer#MOST_CHARACTERS} characters
   * @return whether it waited for an answer
   */
  public boolean answer(
      MemberId asker, ReportingWeek opened, Explanation explanation, String words) {
    return find(asker, opened)
        .filter(note -> notes.answer(note, new NoteAnswer(explanation, words, clock.instant())))
        .isPresent();
  }

  /**
   * Takes the asker's answer back.
   *
   * @return whether there was one
   */
  public boolean takeBack(MemberId asker, ReportingWeek opened) {
    return find(asker, opened).filter(notes::takeBack).isPresent();
  }

  private Optional<Note> find(MemberId asker, ReportingWeek opened) {
    return notes.of(asker).stream().filter(note -> note.opened().equals(opened)).findFirst();
  }
}
