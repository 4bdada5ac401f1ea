package io.goodhart.digest.gate;

import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the approvals channel that the policy is broken: each way of being so once a day. */
public final class PolicyNews {
  private static final int MOST_SHOWN = 5;

  private final DigestPublisher publisher;
  private final String channel;
  private final Texts texts;
  private final Clock clock;

  /** Tells this channel. */
  public PolicyNews(DigestPublisher publisher, String channel, Texts texts, Clock clock) {
    this.publisher = publisher;
    this.channel = channel;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Tells of a policy file, unless nothing is wrong with it.
   *
   * @param problems each with its line
   * @param hasGoodOne whether the last good policy is in force
   */
  public void tell(List<String> problems, boolean hasGoodOne) {
    if (problems.isEmpty()) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    publisher.publish(
        "gate-policy:" + day + ":" + fingerprint(problems),
        channel,
        message(problems, hasGoodOne),
        Optional.empty());
  }

  private Message message(List<String> problems, boolean hasGoodOne) {
    String mistakes =
        texts.say(
            "gate-news.policy.mistakes." + (problems.size() == 1 ? "one" : "many"),
            problems.size());
    String summary =
        texts.say(hasGoodOne ? "gate-news.policy.last-good" : "gate-news.policy.none", mistakes);
    String shown = problems.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"));
    return Message.saying(summary)
        .section(summary)
        .code(shown)
        .context(texts.say("gate-news.policy.advice"))
        .build();
  }

  private static String fingerprint(List<String> problems) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", problems).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
