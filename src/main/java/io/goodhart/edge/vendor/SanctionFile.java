package io.goodhart.edge.vendor;

import io.goodhart.edge.vendor.CsvTable.Row;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Sanction;
import io.goodhart.roster.SanctionStore;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.List;

/** Imports planned automation as {@code member,from,to,reason}; both days are included. */
public final class SanctionFile {
  private final SanctionStore sanctions;
  private final ZoneId zone;

  /**
   * Imports into this store.
   *
   * @param zone in which an instant becomes a day
   */
  public SanctionFile(SanctionStore sanctions, ZoneId zone) {
    this.sanctions = sanctions;
    this.zone = zone;
  }

  /**
   * Imports a table.
   *
   * @throws IOException if it cannot be read or has no such columns; nothing was changed
   */
  public ImportReport run(Reader reader) throws IOException {
    List<Row> table = CsvTable.read(reader, List.of("member", "from", "to", "reason"));
    return RowImport.run(table, this::sanction, sanctions::apply, 0);
  }

  private Sanction sanction(Row row) {
    return new Sanction(
        Alias.guess(row.need("member")),
        RowImport.day(row.need("from"), zone),
        RowImport.day(row.need("to"), zone),
        row.need("reason"));
  }
}
