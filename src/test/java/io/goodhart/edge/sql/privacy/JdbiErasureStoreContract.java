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
import org.jspecify.annotations.Nullable;

/** The contract of erasure over a real database. */
abstract class JdbiErasureStoreContract extends ErasureStoreContract {
  private static final Pseudonyms KEYS = new Pseudonyms(new byte[] {1, 2, 3});

  private @Nullable ActivityStore activity;

  /** The database under test, emptied before each test. */
  abstract TestDatabase database();

  @Override
  protected ErasureStore store() {
    return new JdbiErasureStore(database().get(), KEYS);
  }

  @Override
  protected ActivityStore activity() {
    if (activity == null) {
      activity = new JdbiActivityStore(database().get(), HORIZON, KEYS);
    }
    return activity;
  }

  @Override
  protected ActivityStore elsewhere() {
    return new JdbiActivityStore(database().another(), HORIZON, KEYS);
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(database().get());
  }

  @Override
  protected KeptWeeks kept() {
    return new JdbiKeptWeeks(database().get());
  }

  @Override
  protected LeaveStore leave() {
    return new JdbiLeaveStore(database().get());
  }

  @Override
  protected NoteStore notes() {
    return new JdbiNoteStore(database().get());
  }
}
