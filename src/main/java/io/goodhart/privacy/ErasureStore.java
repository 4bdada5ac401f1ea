package io.goodhart.privacy;

import io.goodhart.adoption.KeptShare;
import io.goodhart.ledger.PersonKey;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.List;

/** Erases what is kept of single people. */
public interface ErasureStore {
  /**
   * Erases everything that is kept of the member, in one transaction, and keeps off what happened
   * until {@code at}, should it come again. What the roster says of them stays, and what the ledger
   * recorded, without their name and words. Absences that they entered stay as far as closed weeks
   * were counted without them.
   *
   * @param key what stands for them in the ledger
   * @param kept what closed weeks keep of them, added to what they keep of others
   * @throws io.goodhart.delivery.StoreException if the database fails; then nothing was erased
   */
  Erased erase(MemberId member, PersonKey key, List<KeptShare> kept, Instant at);
}
