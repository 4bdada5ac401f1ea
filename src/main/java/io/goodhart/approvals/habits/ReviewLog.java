package io.goodhart.approvals.habits;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.RequestId;
import java.time.Instant;

/**
 * Who opened what before deciding.
 *
 * <p>Every method fails with {@link io.goodhart.delivery.StoreException} if the database does.
 */
public interface ReviewLog {
  /** Somebody opens the details of a request; the first time counts. */
  void opened(RequestId request, Person by, Instant at);

  /** How somebody decided at or after a time; only ever shown to them. */
  ReviewHabits of(Person person, Instant since);

  /** Forgets what was opened before a time. */
  void forget(Instant before);
}
