package io.goodhart.digest;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.stuck.Repetition;
import io.goodhart.approvals.stuck.StuckRunNotifier;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks owners about runs that seem stuck: the one direct message that does not wait and says what
 * was seen, because it is about an agent that may be wasting money now. A run is asked about once.
 */
public final class StuckRunMessages implements StuckRunNotifier {
  private final DirectMessages direct;
  private final Texts texts;
  private final Function<Message, String> letter;
  private final Function<Person, ZoneId> zone;

  /**
   * Asks through these messages.
   *
   * @param letter writes a message as an edge sends it
   * @param zone whose nights are somebody's
   */
  public StuckRunMessages(
      DirectMessages direct,
      Texts texts,
      Function<Message, String> letter,
      Function<Person, ZoneId> zone) {
    this.direct = direct;
    this.texts = texts;
    this.letter = letter;
    this.zone = zone;
  }

  @Override
  public void ask(Person owner, Repetition run, Optional<BigDecimal> dollars) {
    direct.tell(
        new Recipient(owner.identity().account(), zone.apply(owner)),
        Reason.STUCK_RUN,
        about(run),
        letter.apply(message(run, dollars)));
  }

  /** What makes it the same run; one without a session is the same for a week. */
  private static String about(Repetition run) {
    String session =
        run.session().isEmpty()
            ? ReportingWeek.containing(run.first(), ZoneOffset.UTC).toString()
            : Integer.toHexString(run.session().hashCode());
    return run.agent().value() + ":" + session;
  }

  Message message(Repetition run, Optional<BigDecimal> dollars) {
    String agent = run.agent().value();
    String times = FigureWords.number(run.times());
    int whole = (int) Math.max(1, run.length().toMinutes());
    String minutes =
        texts.say(
            whole == 1 ? "count.minutes.one" : "count.minutes.many", FigureWords.number(whole));
    String seen = texts.say("stuck.seen", agent, times, minutes);
    String cost =
        dollars
            .map(sum -> texts.say("stuck.cost", CostSentence.money(sum)))
            .orElseGet(() -> texts.say("stuck.cost.unknown"));
    return Message.saying(seen + " " + texts.say("stuck.here"))
        .section("*" + seen + "* " + cost)
        .buttons(
            List.of(
                button(DirectWording.PAUSE_AGENT, agent, "stuck.pause"),
                button(DirectWording.RUN_IS_MEANT, agent, "stuck.meant")))
        .build();
  }

  private Message.Button button(String action, String agent, String key) {
    return new Message.Button(action, agent, texts.say(key), texts.say(key + ".spoken", agent));
  }
}
