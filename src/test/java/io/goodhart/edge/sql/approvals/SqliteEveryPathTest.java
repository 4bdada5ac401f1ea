package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.Pause;
import io.goodhart.approvals.paths.EveryPathContract;
import io.goodhart.approvals.paths.Place;
import io.goodhart.approvals.request.Request;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteEveryPathTest extends EveryPathContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private SqlPlaces places = new SqlPlaces(DATABASE.get(), DATABASE.get());

  @BeforeEach
  void open() {
    Database elsewhere = DATABASE.another();
    withoutSync(DATABASE.get());
    withoutSync(elsewhere);
    places = new SqlPlaces(DATABASE.get(), elsewhere);
  }

  /** Whether a disk keeps what it says is not asked here, and it would take most of the time. */
  private static void withoutSync(Database database) {
    int unused =
        database.write(
            "Going on without waiting for the disk",
            connection -> {
              connection.handle().execute("COMMIT");
              connection.handle().execute("PRAGMA synchronous = OFF");
              connection.handle().execute("BEGIN IMMEDIATE");
              return 0;
            });
  }

  @Override
  protected Place empty() {
    return places.with(Optional.empty(), List.of());
  }

  @Override
  protected Place with(Request request, List<Pause> pauses) {
    return places.with(Optional.of(request), pauses);
  }

  @Override
  protected int length() {
    return 8;
  }

  @Override
  protected int racingLength() {
    return 1;
  }

  @Override
  protected boolean followsAll() {
    return false;
  }
}
