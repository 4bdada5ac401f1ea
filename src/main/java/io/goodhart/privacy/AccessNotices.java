package io.goodhart.privacy;

import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Told;
import io.goodhart.privacy.AccessRequest.Notice;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells people that data about them is being opened, and knows whether that has arrived. */
public final class AccessNotices {
  private final AccessStore store;
  private final AccessPeople people;
  private final DirectMessages direct;
  private final Outbox outbox;
  private final Supplier<String> letter;

  /**
   * Tells through these messages, which leave through this outbox.
   *
   * @param letter the words, as an edge wrote them: that data is being opened and where to see by
   *     whom, nothing else
   */
  public AccessNotices(
      AccessStore store,
      AccessPeople people,
      DirectMessages direct,
      Outbox outbox,
      Supplier<String> letter) {
    this.store = store;
    this.people = people;
    this.direct = direct;
    this.outbox = outbox;
    this.letter = letter;
  }

  /**
   * Sees to it that the person of an agreed request is told, if that was not arranged before.
   *
   * @return how; empty if the budget of direct messages leaves no room yet
   */
  Optional<Notice> tell(AccessRequest request) {
    if (request.notice().isPresent()) {
      return request.notice();
    }
    Told told =
        direct.tell(
            people.recipient(request.person(), request.member()),
            Reason.LOOK,
            Long.toString(request.id()),
            letter.get());
    if (told instanceof Told.By by) {
      Notice notice = new Notice(by.key(), by.at());
      store.notice(request.id(), notice);
      return Optional.of(notice);
    }
    return Optional.empty();
  }

  /** What became of the message. */
  OutboxMessage.State stateOf(Notice notice) {
    return outbox.find(notice.key()).map(OutboxMessage::state).orElse(OutboxMessage.State.REFUSED);
  }
}
