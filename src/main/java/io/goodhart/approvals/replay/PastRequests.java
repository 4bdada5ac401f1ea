package io.goodhart.approvals.replay;

import io.goodhart.approvals.SealedArguments;
import io.goodhart.approvals.request.Request;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What agents asked, whatever became of it. */
public interface PastRequests {
  /**
   * Gives every request asked at or after a time, the oldest first, with its arguments as long as
   * they are kept.
   *
   * @throws io.goodhart.delivery.StoreException if they cannot be read
   */
  void since(Instant from, BiConsumer<Request, Optional<SealedArguments>> taker);
}
