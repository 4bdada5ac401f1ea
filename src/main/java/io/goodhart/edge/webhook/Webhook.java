package io.goodhart.edge.webhook;

import io.goodhart.intake.IngestKey;
import java.util.Optional;

/** One kind of report: who may send it and what it says. Safe for use by many threads. */
public sealed interface Webhook permits GithubWebhook, OutcomesWebhook {
  /** The way in that a request claims to have; empty if it claims none that exists. */
  Optional<Pass> pass(Headers head);

  /**
   * Reads a body that was let in.
   *
   * @throws UnreadableException if it is not what it should be; some of its records may have been
   *     met
   */
  void read(Headers head, byte[] body, IngestKey key, Reports reports) throws UnreadableException;

  /** What a sender without a pass can do about it. */
  String howToSend();
}
