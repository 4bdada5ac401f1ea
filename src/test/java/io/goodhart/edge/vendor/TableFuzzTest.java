package io.goodhart.edge.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.testing.JsonMutation;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a table of people holds, its rows are taken or refused one by one, and of noise nothing
 * is kept. A failure names the seed that makes its table again.
 */
@Timeout(60)
class TableFuzzTest {
  private static final int ROUNDS = 150;
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\"",
          "\"\"",
          "\"a\nb\"",
          ",",
          "\n",
          "\r",
          "\0",
          "@",
          "a@",
          "/",
          "T1/",
          "x".repeat(400),
          "2026-02-30",
          "2026-11-16",
          "+999999999-12-31",
          "-999999999-01-01",
          "2026-11-16T00:00:00Z",
          "T",
          "Europe/Nowhere",
          "+25:00",
          "yes",
          "maybe",
          "\uD83D\uDE00",
          "\uD83D");

  @TempDir private Path folder;

  private Database database;
  private RosterFile rosters;
  private SanctionFile sanctions;

  @BeforeEach
  void open() {
    database = Database.open(DatabaseConfig.embedded(folder, ZoneOffset.UTC));
    rosters =
        new RosterFile(
            new JdbiRosterStore(database),
            Clock.fixed(VendorHouse.NOW, ZoneOffset.UTC),
            ZoneOffset.UTC,
            Optional.of("T1"));
    sanctions = new SanctionFile(new JdbiSanctionStore(database), ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void rowsWithOddCellsAreTakenOrRefused(Table table) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      String text = odd(table.sample, new Random(seed));
      try {
        ImportReport report = bring(table, new StringReader(text));
        assertThat(report.added() + report.duplicate() + report.ignored() + report.malformed())
            .as("rows of seed %d with an outcome", seed)
            .isEqualTo(report.read());
      } catch (IOException e) {
        assertThat(e).as("seed %d", seed).hasMessageEndingWith(".");
      } catch (RuntimeException e) {
        throw new AssertionError("Seed " + seed + " makes a table that breaks the import", e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void ofNoiseNothingIsKept(Table table) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String text = JsonMutation.noise(random, random.nextInt(1_000));
      try {
        bring(table, new StringReader(text));
      } catch (IOException e) {
        assertThat(e).as("seed %d", seed).hasMessageEndingWith(".");
      } catch (RuntimeException e) {
        throw new AssertionError("Seed " + seed + " makes a table that breaks the import", e);
      }
    }

    assertThat(rows("member") + rows("leave") + rows("sanction")).isZero();
  }

  private ImportReport bring(Table table, Reader reader) throws IOException {
    return switch (table) {
      case ROSTER -> rosters.roster(reader);
      case LEAVE -> rosters.leave(reader);
      case SANCTIONS -> sanctions.run(reader);
    };
  }

  private int rows(String table) {
    return database.read(
        "Counting",
        handle -> {
          try (Query query = handle.createQuery("SELECT COUNT(*) FROM " + table)) {
            return query.mapTo(Integer.class).one();
          }
        });
  }

  /** Cells replaced, doubled or left out. */
  private static String odd(String sample, Random random) {
    StringBuilder odd = new StringBuilder();
    for (String line : sample.split("\n", -1)) {
      for (String cell : line.split(",", -1)) {
        switch (random.nextInt(16)) {
          case 0 -> odd.append(ODD.get(random.nextInt(ODD.size()))).append(',');
          case 1 -> odd.append(cell).append(',').append(cell).append(',');
          case 2 -> odd.append(cell);
          default -> odd.append(cell).append(',');
        }
      }
      odd.setLength(Math.max(0, odd.length() - 1));
      odd.append('\n');
    }
    return odd.toString();
  }

  private enum Table {
    ROSTER(
        """
        member,email,slack_id,team,timezone,joined,left,counts,parent,lead
        ada,ada@example.dev,U1,Payments,Europe/Berlin,2026-01-01,,true,Engineering,yes
        ben,ben@example.dev,T1/U2,Search,,2026-01-01,2026-11-01,no,Engineering,
        cem,,,Payments,Asia/Kathmandu,,,,,
        """),
    LEAVE(
        """
        member,from,to,reason
        ada,2026-11-16,2026-11-18,rest
        ben,2026-11-16,2026-11-16,
        """),
    SANCTIONS(
        """
        member,from,to,reason
        ada,2026-11-16,2026-11-18,load test
        ben,2026-11-16,,nightly
        """);

    private final String sample;

    Table(String sample) {
      this.sample = sample;
    }
  }
}
