package io.goodhart.edge.sql.signals;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.signals.note.NoteStore;
import io.goodhart.signals.note.NoteStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresNoteStoreTest extends NoteStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected NoteStore store() {
    return new JdbiNoteStore(DATABASE.get());
  }
}
