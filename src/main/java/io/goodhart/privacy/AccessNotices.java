package io.goodhart.privacy;

import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Told;
import io.goodhart.privacy.AccessRequest.Notice;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells people that data about them is being opened, and knows whether that has arrived; and tells
 * whoever asked to open it that a second admin agreed.
 */
public final class AccessNotices {
  private final AccessStore store;
  private final AccessPeople people;
  private final DirectMessages direct;
  private final Outbox outbox;
  private final Letters letters;

  /**
   * Tells through these messages, which leave through this outbox.
   *
   * @param letters the words
   */
  public AccessNotices(
      AccessStore store,
      AccessPeople people,
      DirectMessages direct,
      Outbox outbox,
      Letters letters) {
    this.store = store;
    this.people = people;
    this.direct = direct;
    this.outbox = outbox;
    this.letters = letters;
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
            letters.look().get());
    if (told instanceof Told.By by) {
      Notice notice = new Notice(by.key(), by.at());
      store.notice(request.id(), notice);
      return Optional.of(notice);
    }
    return Optional.empty();
  }

  /** Tells whoever asked that a second admin agreed; once, unless they want quiet. */
  void tellReader(AccessRequest agreed) {
    Told unused =
        direct.tell(
            people.recipient(agreed.reader()),
            Reason.AGREED,
            Long.toString(agreed.id()),
            letters.agreed().get());
  }

  /** What became of the message. */
  OutboxMessage.State stateOf(Notice notice) {
    return outbox.find(notice.key()).map(OutboxMessage::state).orElse(OutboxMessage.State.REFUSED);
  }

  /**
   * The words of the messages, as an edge wrote them. None says who looks at whom.
   *
   * @param look that data is being opened, and where to see by whom
   * @param agreed that a second admin agreed to what the reader asked for
   */
  public record Letters(Supplier<String> look, Supplier<String> agreed) {}
}
