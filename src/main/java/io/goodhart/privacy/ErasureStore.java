package io.goodhart.privacy;

import io.goodhart.ledger.PersonKey;
import io.goodhart.roster.MemberId;
import java.time.Instant;

/** Erases what is kept of single people. */
public interface ErasureStore {
  /**
   * Erases everything that is kept of the member, in one transaction, and keeps off what happened
   * until {@code at}, should it come again. What the roster says of them stays, and what the ledger
   * recorded, without their name and words.
   *
   * @param key what stands for them in the ledger
   * @throws io.goodhart.delivery.StoreException if the database fails; then nothing was erased
   */
  Erased erase(MemberId member, PersonKey key, Instant at);
}
