package io.goodhart.privacy;

import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteStore;
import io.goodhart.signals.note.TimeToAnswer;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sees to it that people hear of notes about their activity, in the words that every note has and
 * within the one budget of direct messages, and notes when that has arrived. What cannot be
 * delivered reaches nobody and so starts no time to answer; it is tried again in another week.
 */
public final class NoteMessages {
  private static final String PATTERN = "pattern";

  private final NoteStore notes;
  private final TimeToAnswer time;
  private final MemberContacts contacts;
  private final DirectMessages direct;
  private final Outbox outbox;
  private final Supplier<String> letter;
  private final Clock clock;

  /**
   * Tells through these messages, which leave through this outbox.
   *
   * @param letter the words, as an edge wrote them; nothing that was measured
   */
  public NoteMessages(
      NoteStore notes,
      TimeToAnswer time,
      MemberContacts contacts,
      DirectMessages direct,
      Outbox outbox,
      Supplier<String> letter,
      Clock clock) {
    this.notes = notes;
    this.time = time;
    this.contacts = contacts;
    this.direct = direct;
    this.outbox = outbox;
    this.letter = letter;
    this.clock = clock;
  }

  /**
   * Tells who was not told, and looks what became of earlier messages; to be called now and then.
   *
   * @throws io.goodhart.delivery.StoreException if a store cannot be read or written
   */
  public void tell() {
    for (Note note : notes.open()) {
      if (note.reachedAt().isEmpty()) {
        Optional<String> notice = note.notice();
        if (notice.isPresent()) {
          lookAfter(note, notice.get());
        } else {
          tell(note);
        }
      }
    }
  }

  private void lookAfter(Note note, String notice) {
    switch (outbox.find(notice).map(OutboxMessage::state).orElse(OutboxMessage.State.REFUSED)) {
      // By the time of this look, which is never before it arrived.
      case SENT -> notes.reached(note, clock.instant());
      case REFUSED -> notes.announce(note, Optional.empty());
      case WAITING, UNCLEAR -> {}
    }
  }

  private void tell(Note note) {
    contacts
        .addressOf(note.member())
        .map(address -> new Recipient(address, time.zoneOf(note.member(), clock.instant())))
        .map(to -> direct.tell(to, Reason.NOTE, PATTERN, letter.get()))
        .filter(Told.By.class::isInstance)
        .map(Told.By.class::cast)
        .ifPresent(by -> notes.announce(note, Optional.of(by.key())));
  }
}
