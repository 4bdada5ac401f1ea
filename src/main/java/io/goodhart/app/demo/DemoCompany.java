package io.goodhart.app.demo;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.LeaveRow;
import io.goodhart.roster.RosterRow;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The people of the demo company and their teams. */
final class DemoCompany {
  private static final String FILE = "/demo/company.csv";

  private final List<DemoPerson> people;

  private DemoCompany(List<DemoPerson> people) {
    this.people = people;
  }

  /** Reads the company that comes with the program. */
  static DemoCompany load() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(DemoCompany.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      return new DemoCompany(
          rows.stream()
              .map(
                  row ->
                      new DemoPerson(
                          row.get("member"),
                          row.get("name"),
                          row.get("email"),
                          row.get("slack_id"),
                          row.get("team"),
                          ZoneId.of(row.get("timezone")),
                          Persona.valueOf(row.get("persona").toUpperCase(Locale.ROOT))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<DemoPerson> people() {
    return people;
  }

  /** Team names, alphabetical. */
  List<String> teams() {
    return people.stream().map(DemoPerson::team).distinct().sorted().toList();
  }

  /** The roster as it stands in the week in which the demo begins. */
  List<RosterRow> roster(String workspace, LocalDate today) {
    return people.stream()
        .map(
            person ->
                new RosterRow(
                    person.member(),
                    List.of(person.emailAlias(), Alias.slackUser(workspace, person.slackId())),
                    person.team(),
                    Optional.of(person.zone()),
                    Optional.of(joined(person, today)),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    false))
        .toList();
  }

  /** Who is away in the week in which the demo begins and the one before. */
  List<LeaveRow> leave(ReportingWeek begun) {
    return people.stream()
        .filter(person -> person.persona() == Persona.LEAVE)
        .map(person -> new LeaveRow(person.emailAlias(), begun.previous().monday(), begun.sunday()))
        .toList();
  }

  private static LocalDate joined(DemoPerson person, LocalDate today) {
    return person.persona() == Persona.NEW ? today.minusDays(6) : today.minusYears(1);
  }
}
