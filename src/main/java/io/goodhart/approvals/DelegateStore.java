package io.goodhart.approvals;

import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import java.util.List;
import java.util.Optional;

/**
 * Keeps who stands in for whom; each change is one transaction with its entry in the ledger.
 *
 * <p>Every method fails with {@link io.goodhart.delivery.StoreException} if the database does, and
 * with {@link LedgerUnavailableException} if the entry could not be made; then nothing was kept.
 */
public interface DelegateStore {
  /** Nobody stands in for anybody. */
  DelegateStore NONE =
      new DelegateStore() {
        @Override
        public Optional<Delegation> of(Alias person) {
          return Optional.empty();
        }

        @Override
        public List<Delegation> to(Alias delegate) {
          return List.of();
        }

        @Override
        public void change(Alias person, Optional<Delegation> after, LedgerDraft entry) {
          throw new UnsupportedOperationException("Nothing is kept here");
        }
      };

  /** Who stands in for somebody, on whatever days. */
  Optional<Delegation> of(Alias person);

  /** For whom somebody stands in, on whatever days. */
  List<Delegation> to(Alias delegate);

  /** Says who stands in for somebody, or that nobody does, in place of what was said before. */
  void change(Alias person, Optional<Delegation> after, LedgerDraft entry);
}
