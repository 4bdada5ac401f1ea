package io.goodhart.approvals;

import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Says in this process what was just stored of requests: to people, and to whoever waits for an
 * answer. Safe for use by many threads.
 */
public final class Announcements {
  private final ApprovalNotifier notifier;
  private final List<Consumer<Request>> listeners = new CopyOnWriteArrayList<>();

  /** Tells people by this notifier. */
  public Announcements(ApprovalNotifier notifier) {
    this.notifier = notifier;
  }

  /** Calls somebody with every request that was decided here; they must not take long. */
  public void listen(Consumer<Request> listener) {
    listeners.add(listener);
  }

  void stored(Request request) {
    stored(List.of(request));
  }

  /** Whoever waits hears of all of them before people do: telling people takes longer. */
  void stored(List<Request> requests) {
    for (Request request : requests) {
      if (request.state() != State.PENDING) {
        listeners.forEach(listener -> listener.accept(request));
      }
    }
    requests.forEach(this::tell);
  }

  private void tell(Request request) {
    switch (request.state()) {
      case PENDING -> notifier.voted(request);
      case REDEEMED -> notifier.used(request);
      case APPROVED, DENIED, EXPIRED, WITHDRAWN, REVOKED -> notifier.decided(request);
    }
  }
}
