package io.goodhart.edge.vendor;

import io.goodhart.edge.vendor.CsvTable.Row;
import io.goodhart.roster.Alias;
import io.goodhart.roster.LeaveRow;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.RosterStore;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Imports who counts: a roster as {@code member,email,slack_id,team,timezone,joined,left} with
 * optional {@code counts,parent,lead}, and leave as {@code member,from,to}. A reason of leave is
 * never read.
 */
public final class RosterFile {
  private final RosterStore roster;
  private final Clock clock;
  private final ZoneId zone;
  private final Optional<String> workspace;

  /**
   * Imports into this store.
   *
   * @param zone where a row without a zone lies
   * @param workspace the Slack workspace of ids that do not name theirs; while it is not known,
   *     such ids are left out
   */
  public RosterFile(RosterStore roster, Clock clock, ZoneId zone, Optional<String> workspace) {
    this.roster = roster;
    this.clock = clock;
    this.zone = zone;
    this.workspace = workspace;
  }

  /**
   * Imports a roster.
   *
   * @throws IOException if the file cannot be read or has no such columns; nothing was changed
   */
  public ImportReport roster(Reader reader) throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<Row> table = CsvTable.read(reader, List.of("member", "team"));
    return RowImport.run(
        table, this::rosterRow, rows -> roster.apply(rows, today), slackIdsLeftOut(table));
  }

  /**
   * Imports leave.
   *
   * @throws IOException if the file cannot be read or has no such columns; nothing was changed
   */
  public ImportReport leave(Reader reader) throws IOException {
    List<Row> table = CsvTable.read(reader, List.of("member", "from", "to"));
    return RowImport.run(table, this::leaveRow, roster::applyLeave, 0);
  }

  private RosterRow rosterRow(Row row) {
    Optional<ZoneId> rowZone = row.get("timezone").map(RosterFile::zone);
    List<Alias> aliases = new ArrayList<>();
    row.get("email").ifPresent(email -> aliases.add(new Alias(Alias.Kind.EMAIL, email)));
    row.get("slack_id").flatMap(this::slackAlias).ifPresent(aliases::add);
    return new RosterRow(
        row.need("member"),
        aliases,
        row.need("team"),
        rowZone,
        row.get("joined").map(text -> RowImport.day(text, rowZone.orElse(zone))),
        row.get("left").map(text -> RowImport.day(text, rowZone.orElse(zone))),
        row.get("counts").map(RosterFile::yes).orElse(true),
        row.get("parent"),
        row.get("lead").map(RosterFile::yes).orElse(false));
  }

  private Optional<Alias> slackAlias(String id) {
    return id.contains("/")
        ? Optional.of(new Alias(Alias.Kind.SLACK, id))
        : workspace.map(team -> Alias.slackUser(team, id));
  }

  private int slackIdsLeftOut(List<Row> table) {
    return (int)
        table.stream()
            .flatMap(row -> row.get("slack_id").stream())
            .filter(id -> workspace.isEmpty() && !id.contains("/"))
            .count();
  }

  private LeaveRow leaveRow(Row row) {
    LocalDate from = RowImport.day(row.need("from"), zone);
    LocalDate to = RowImport.day(row.need("to"), zone);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The leave ends before it begins.");
    }
    return new LeaveRow(Alias.guess(row.need("member")), from, to);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("The timezone is not a name such as Europe/Berlin.", e);
    }
  }

  private static boolean yes(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new IllegalArgumentException("A yes or no is written true or false.");
    };
  }
}
