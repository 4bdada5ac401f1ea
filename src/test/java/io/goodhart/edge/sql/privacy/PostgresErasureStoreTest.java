package io.goodhart.edge.sql.privacy;

import io.goodhart.activity.ActivityStore;
import io.goodhart.adoption.KeptWeeks;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.activity.JdbiActivityStore;
import io.goodhart.edge.sql.roster.JdbiLeaveStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.edge.sql.signals.JdbiNoteStore;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.ErasureStore;
import io.goodhart.privacy.ErasureStoreContract;
import io.goodhart.roster.LeaveStore;
import io.goodhart.roster.RosterStore;
import io.goodhart.signals.note.NoteStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresErasureStoreTest extends ErasureStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  private static final Pseudonyms KEYS = new Pseudonyms(new byte[] {1, 2, 3});

  private final ActivityStore activity = new JdbiActivityStore(DATABASE.get(), HORIZON, KEYS);

  @Override
  protected ErasureStore store() {
    return new JdbiErasureStore(DATABASE.get(), KEYS);
  }

  @Override
  protected ActivityStore activity() {
    return activity;
  }

  @Override
  protected ActivityStore elsewhere() {
    return new JdbiActivityStore(DATABASE.another(), HORIZON, KEYS);
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }

  @Override
  protected KeptWeeks kept() {
    return new JdbiKeptWeeks(DATABASE.get());
  }

  @Override
  protected LeaveStore leave() {
    return new JdbiLeaveStore(DATABASE.get());
  }

  @Override
  protected NoteStore notes() {
    return new JdbiNoteStore(DATABASE.get());
  }
}
