package io.goodhart.app;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.edge.sql.signals.JdbiWeekReader;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.OpenedSignals;
import io.goodhart.signals.Judgement;
import io.goodhart.signals.Signals;
import io.goodhart.signals.Weights;
import io.goodhart.signals.note.DaysSetAside;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes how much of each member's week stands up, for somebody who says what for. */
@Command(
    name = "signals",
    mixinStandardHelpOptions = true,
    description = "Write the patterns in closed weeks, one row for each person's week.")
final class SignalsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--week",
      required = true,
      paramLabel = "WEEK[..WEEK]",
      converter = WeekSpan.Converter.class,
      description = "A closed ISO week such as 2026-W30, or a span such as 2026-W23..2026-W30.")
  private @Nullable WeekSpan weeks;

  @Option(
      names = "--purpose",
      paramLabel = "TEXT",
      description = "What you open data about people for. It is kept.")
  private String purpose = "";

  @Option(
      names = "--format",
      defaultValue = "csv",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private SignalsFormat format = SignalsFormat.csv;

  @Override
  public Integer call() throws IOException {
    if (purpose.isBlank()) {
      throw usage(
          "This opens data about single people, so it takes a purpose, which is kept:"
              + " --purpose \"Check how well the signals work\".");
    }
    if (weeks == null) {
      throw usage("Name a week: --week 2026-W30");
    }
    try (Core core =
        Core.open(options.config(), options.secrets(), options.data(), options.standingClock())) {
      if (core.config.privacy().worksCouncil()) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("goodhart: " + core.texts.say("review.off"));
        err.flush();
        return ExitCode.SOFTWARE;
      }
      if (!weeks.last().isClosedAt(core.clock.instant(), core.config.zone())) {
        throw usage("The week " + weeks.last() + " is not over yet.");
      }
      PrintWriter out = spec.commandLine().getOut();
      format.write(rows(core, weeks), out);
      out.flush();
      return 0;
    }
  }

  private List<SignalRow> rows(Core core, WeekSpan span) {
    PersonNames names = PersonNames.of(core);
    List<SignalRow> rows = new ArrayList<>();
    opened(core)
        .open(
            purpose,
            span.first(),
            span.last(),
            opened -> {
              Judgement judgement = opened.value();
              rows.add(
                  SignalRow.of(
                      judgement, names.of(judgement.found().member(), judgement.found().seenAs())));
            });
    return rows;
  }

  private static OpenedSignals opened(Core core) {
    Signals signals =
        new Signals(
            new JdbiWeekReader(core.database),
            new DaysSetAside(new JdbiSanctionStore(core.database), core.notes.store()),
            core.config.signals(),
            Weights.published());
    return new OpenedSignals(
        signals,
        core.ledger,
        new Pseudonyms(core.key.derive("ledger")).of("operator"),
        new SecureRandom(),
        core.clock);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Weeks from the first to the last. */
  record WeekSpan(ReportingWeek first, ReportingWeek last) {
    private static final int LONGEST = 60;

    static final class Converter implements ITypeConverter<WeekSpan> {
      @Override
      public WeekSpan convert(String text) {
        try {
          int dots = text.indexOf("..");
          ReportingWeek first = ReportingWeek.parse(dots < 0 ? text : text.substring(0, dots));
          ReportingWeek last = dots < 0 ? first : ReportingWeek.parse(text.substring(dots + 2));
          int length = last.index() - first.index() + 1;
          if (length < 1 || length > LONGEST) {
            throw new TypeConversionException(
                "a span has 1 to " + LONGEST + " weeks, the first one first");
          }
          return new WeekSpan(first, last);
        } catch (DateTimeException e) {
          throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
      }
    }
  }
}
