package io.goodhart.commands;

import io.goodhart.activity.DayBits;
import io.goodhart.approvals.AgentKeys;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.DirectWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnNote;
import io.goodhart.privacy.OwnNotes;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Shows somebody the notes about their own activity, and takes their word for what it was. */
public final class NotesAnswer implements HomePart, Presses, WaitingNotes {
  /** The buttons that say what it was; the value is that and the week that names the note. */
  public static final String EXPLAIN = "explain-note";

  /** The button that takes that back; its value is the week. */
  public static final String UNDO = "undo-note";

  /** Answered notes stay on Home for so many days. */
  private static final int SHOWN_DAYS = 14;

  private final RosterStore roster;
  private final OwnNotes notes;
  private final NoteWords words;
  private final AgentKeys agents;
  private final Texts texts;
  private final Clock clock;

  /**
   * Shows and answers these notes.
   *
   * @param worksCouncil whether nobody else can ever see a note
   * @param agents whose they are, so that the owner of one that got stuck may pause it
   */
  public NotesAnswer(
      RosterStore roster,
      OwnNotes notes,
      boolean worksCouncil,
      AgentKeys agents,
      Texts texts,
      Clock clock) {
    this.roster = roster;
    this.notes = notes;
    this.words = new NoteWords(texts, worksCouncil);
    this.agents = agents;
    this.texts = texts;
    this.clock = clock;
  }

  /** The note that waits for them, or what they said lately; nothing if there is neither. */
  @Override
  public Optional<Message> of(Asker asker) {
    return roster.memberOf(asker.identity()).flatMap(member -> shown(member, asker, words::brief));
  }

  @Override
  public Optional<String> of(MemberId asker) {
    int waiting = notes.waiting(asker).value();
    return Optional.of(
        texts.say(waiting == 0 ? "usage.own.notes.none" : "usage.own.notes.waiting"));
  }

  @Override
  public DayBits disputed(MemberId asker, ReportingWeek week) {
    return notes.disputed(asker, week).value();
  }

  /** What a message in their hands leads to; not a note's, if none waits. */
  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case DirectWording.SEE_NOTE ->
          roster
              .memberOf(asker.identity())
              .filter(member -> notes.waiting(member).value() > 0)
              .flatMap(member -> shown(member, asker, words::brief));
      case EXPLAIN -> Optional.of(pressed(press.value(), asker));
      case UNDO -> Optional.of(takeBack(press.value(), asker));
      default -> Optional.empty();
    };
  }

  /** The notes in full. */
  public Message list(String rest, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    if (member.isEmpty()) {
      return Message.of(texts.say("usage.own.not-on-a-roster"));
    }
    return shown(member.get(), asker, words::whole)
        .orElseGet(() -> Message.of(texts.say("note.none")));
  }

  /** Takes what stands behind the command: what it was, then their own words if they like. */
  public Message explain(String said, Asker asker) {
    String[] parts = said.strip().split("\\s+", 2);
    Optional<Explanation> explanation = Explanation.of(parts[0].toLowerCase(Locale.ROOT));
    if (explanation.isEmpty()) {
      return Message.of(texts.say("note.how"));
    }
    Optional<MemberId> member = roster.memberOf(asker.identity());
    Optional<OwnNote> open = member.flatMap(this::open);
    if (open.isEmpty()) {
      return Message.of(texts.say(member.isEmpty() ? "usage.own.not-on-a-roster" : "note.none"));
    }
    String own = parts.length > 1 ? parts[1].strip() : "";
    return own.length() > NoteAnswer.MOST_CHARACTERS
        ? Message.of(texts.say("note.too-long", Integer.toString(NoteAnswer.MOST_CHARACTERS)))
        : settle(member.get(), open.get().note().opened(), explanation.get(), own, asker);
  }

  private Message pressed(String value, Asker asker) {
    String[] parts = value.split(" ", 2);
    return Explanation.of(parts[0])
        .map(explanation -> settle(parts[parts.length - 1], explanation, "", asker))
        .orElseGet(() -> Message.of(texts.say("note.none")));
  }

  /** Settles the asker's note that this week names. */
  Message settle(String week, Explanation explanation, String own, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    Optional<ReportingWeek> opened = week(week);
    return member.isEmpty() || opened.isEmpty()
        ? Message.of(texts.say("note.none"))
        : settle(member.get(), opened.get(), explanation, own, asker);
  }

  private Message settle(
      MemberId member, ReportingWeek opened, Explanation explanation, String own, Asker asker) {
    if (!notes.answer(member, opened, explanation, own)) {
      return Message.of(texts.say("note.settled-before"));
    }
    return notes.shown(member).value().stream()
        .filter(one -> one.note().opened().equals(opened))
        .map(one -> settled(one.note(), asker))
        .findFirst()
        .orElseGet(() -> Message.of(texts.say("note.none")));
  }

  private Message takeBack(String value, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    Optional<ReportingWeek> week = week(value);
    boolean undone =
        member.isPresent() && week.isPresent() && notes.takeBack(member.get(), week.get());
    return undone
        ? shown(member.get(), asker, words::brief)
            .orElseGet(() -> Message.of(texts.say("note.none")))
        : Message.of(texts.say("note.none"));
  }

  private Optional<OwnNote> open(MemberId member) {
    return notes.shown(member).value().stream().filter(own -> own.note().isOpen()).findFirst();
  }

  private Optional<Message> shown(
      MemberId member, Asker asker, BiFunction<OwnNote, LocalDate, Message> telling) {
    List<Message.Part> parts = new ArrayList<>();
    Optional<String> summary = Optional.empty();
    for (OwnNote own : notes.shown(member).value()) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), own.zone());
      if (own.note().isOpen() || isRecent(own, today)) {
        Message message =
            own.note().isOpen() ? telling.apply(own, today) : settled(own.note(), asker);
        summary = summary.or(() -> Optional.of(message.summary()));
        parts.addAll(message.parts());
      }
    }
    return summary.map(said -> new Message(said, parts));
  }

  private Message settled(Note note, Asker asker) {
    return words.settled(note, () -> agents.agentsOf(agents.person(asker.identity())));
  }

  private static boolean isRecent(OwnNote own, LocalDate today) {
    return own.note()
        .answer()
        .map(answer -> LocalDate.ofInstant(answer.at(), own.zone()).plusDays(SHOWN_DAYS))
        .filter(today::isBefore)
        .isPresent();
  }

  /** Whatever was made up as a week names no note. */
  private static Optional<ReportingWeek> week(String value) {
    try {
      return Optional.of(ReportingWeek.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
