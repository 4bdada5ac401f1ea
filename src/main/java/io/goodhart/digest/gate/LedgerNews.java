package io.goodhart.digest.gate;

import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Posts in the approvals channel where the ledger has got to, each week from Monday 09:00 on, so
 * that people keep a check value that nobody with the database can change.
 */
public final class LedgerNews {
  private static final LocalTime AT = LocalTime.of(9, 0);
  private static final int ENDS = 4;

  private final DigestPublisher publisher;
  private final String channel;
  private final Texts texts;
  private final Clock clock;
  private final ZoneId zone;

  /** Tells this channel; weeks begin in {@code zone}. */
  public LedgerNews(
      DigestPublisher publisher, String channel, Texts texts, Clock clock, ZoneId zone) {
    this.publisher = publisher;
    this.channel = channel;
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Posts this week's check value unless it was posted.
   *
   * @param entries how many there are
   * @param hash of the last one, 64 hexadecimal digits
   */
  public void head(long entries, String hash) {
    ZonedDateTime now = clock.instant().atZone(zone);
    ZonedDateTime due =
        now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(AT).withNano(0);
    if (entries == 0 || now.isBefore(due)) {
      return;
    }
    String many =
        texts.say("gate-news.ledger.entries." + (entries == 1 ? "one" : "many"), count(entries));
    List<Piece> said =
        texts.pieces(
            "gate-news.ledger",
            new Piece.DayAndTime(now.toInstant()),
            new Piece.Words(many),
            new Piece.Words(ends(hash)));
    Message message =
        Message.saying(new Piece.Together(said).text())
            .named(said)
            .code(hash)
            .context(texts.say("gate-news.ledger.keep"))
            .build();
    publisher.publish("ledger-head:" + due.toLocalDate(), channel, message, Optional.empty());
  }

  /**
   * Tells that the ledger was restored from a backup.
   *
   * @param begins the number of the entry with which it goes on
   * @param lostUntil the number of the last entry that it had before
   * @param hash of that entry
   */
  public void restored(long begins, long lostUntil, String hash) {
    String summary =
        texts.say("gate-news.restored", count(begins - 1), count(lostUntil), count(begins));
    Message message =
        Message.saying(summary)
            .section(summary)
            .code(hash)
            .context(texts.say("gate-news.restored.lost"))
            .build();
    publisher.publish("ledger-restored:" + hash, channel, message, Optional.empty());
  }

  private static String count(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  private static String ends(String hash) {
    return hash.substring(0, ENDS) + "\u2026" + hash.substring(hash.length() - ENDS);
  }
}
