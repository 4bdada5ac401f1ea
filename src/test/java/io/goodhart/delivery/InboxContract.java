package io.goodhart.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.delivery.Inbox.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What every inbox must do. */
public abstract class InboxContract {
  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

  /** An inbox that is empty at the start of a test; {@code clock} says when something is done. */
  protected abstract Inbox inbox(Clock clock);

  private Inbox inboxAt(Instant now) {
    return inbox(Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void aDeliveryIsNewOnce() {
    Inbox inbox = inboxAt(MONDAY);

    boolean first = inbox.put("Ev1", MONDAY, "{}");
    boolean second = inbox.put("Ev1", MONDAY.plusSeconds(5), "{\"retry\":1}");

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(inbox.waiting(10)).containsExactly(new Delivery("Ev1", MONDAY, "{}"));
  }

  @Test
  void theOldestWaitsFirst() {
    Inbox inbox = inboxAt(MONDAY);
    inbox.put("c", MONDAY.plusSeconds(2), "3");
    inbox.put("a", MONDAY.plusSeconds(1), "2");
    inbox.put("b", MONDAY, "1");

    assertThat(inbox.waiting(2)).extracting(Delivery::body).containsExactly("1", "2");
  }

  @Test
  void whatIsDoneNoLongerWaitsAndIsStillKnown() {
    Inbox inbox = inboxAt(MONDAY);
    inbox.put("Ev1", MONDAY, "{}");

    inbox.done("Ev1");

    assertThat(inbox.waiting(10)).isEmpty();
    assertThat(inbox.put("Ev1", MONDAY, "{}")).isFalse();
    assertThat(inbox.waiting(10)).isEmpty();
  }

  @Test
  void aForgottenDeliveryIsNewAgain() {
    inboxAt(MONDAY).put("Ev1", MONDAY, "{}");
    inboxAt(MONDAY).done("Ev1");

    inboxAt(MONDAY).forget(MONDAY.plusMillis(1));

    assertThat(inboxAt(MONDAY).put("Ev1", MONDAY, "{}")).isTrue();
  }

  @Test
  void forgettingGoesByWhenADeliveryWasDoneNotByWhenItCame() {
    inboxAt(MONDAY).put("Ev1", MONDAY, "{}");
    inboxAt(MONDAY.plusSeconds(60)).done("Ev1");

    inboxAt(MONDAY).forget(MONDAY.plusSeconds(60));

    assertThat(inboxAt(MONDAY).put("Ev1", MONDAY, "{}")).isFalse();
  }

  @Test
  void doingItTwiceDoesNotKeepItLonger() {
    inboxAt(MONDAY).put("Ev1", MONDAY, "{}");
    inboxAt(MONDAY).done("Ev1");
    inboxAt(MONDAY.plusSeconds(60)).done("Ev1");

    inboxAt(MONDAY).forget(MONDAY.plusSeconds(30));

    assertThat(inboxAt(MONDAY).put("Ev1", MONDAY, "{}")).isTrue();
  }

  @Test
  void whatWaitsIsNeverForgotten() {
    Inbox inbox = inboxAt(MONDAY);
    inbox.put("Ev1", MONDAY, "{}");

    inbox.forget(MONDAY.plusSeconds(3_600));

    assertThat(inbox.waiting(10)).hasSize(1);
  }

  @Test
  void aCharacterThatCannotBeKeptDoesNotFailTheDelivery() {
    Inbox inbox = inboxAt(MONDAY);

    inbox.put("Ev1", MONDAY, "a\0b\uD800c");

    assertThat(inbox.waiting(1)).extracting(Delivery::body).containsExactly("a\uFFFDb\uFFFDc");
  }
}
