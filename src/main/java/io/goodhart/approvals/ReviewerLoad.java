package io.goodhart.approvals;

import io.goodhart.approvals.request.RequestId;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Remembers who was asked first about requests, so that nobody is asked too often in a day. */
public interface ReviewerLoad {
  /** Whoever was asked so often in a day is asked behind the others for the rest of it. */
  int MOST_IN_A_DAY = 30;

  /** Nobody was asked anything. */
  ReviewerLoad NONE =
      new ReviewerLoad() {
        @Override
        public void asked(RequestId request, Collection<Alias> people, Instant at) {}

        @Override
        public Set<Alias> askedOften(Instant from, Instant until) {
          return Set.of();
        }

        @Override
        public void forget(Instant before) {}
      };

  /** These people were asked about a request; the same twice counts once. */
  void asked(RequestId request, Collection<Alias> people, Instant at);

  /** Who was asked {@link #MOST_IN_A_DAY} times or more from {@code from} until before the end. */
  Set<Alias> askedOften(Instant from, Instant until);

  /** Forgets what was asked before that time. */
  void forget(Instant before);
}
