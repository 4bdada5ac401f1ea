package io.goodhart.commands;

import io.goodhart.calendar.ReportingWeek;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was typed behind {@code /usage}. */
public final class CommandParser {
  private static final List<String> WORDS =
      List.of(
          "me", "team", "org", "connect", "link", "away", "who", "review", "quiet", "export",
          "forget", "notes", "explain", "method", "help");
  private static final Pattern LOOKS_LIKE_A_WEEK = Pattern.compile("\\d.*|w\\d{1,2}");
  private static final Pattern ENDS_WITH_A_WEEK = Pattern.compile("(?:(.*)\\s)?(\\d{4}-?[wW]\\d+)");
  private static final Pattern LOOKS_LIKE_A_PERSON = Pattern.compile("<?@.*");

  /** The command; never fails, because not knowing a word is an answer too. */
  public Command parse(String text) {
    String said = text.strip();
    if (said.isEmpty()) {
      return new Command.OwnWeek(Optional.empty());
    }
    String[] words = said.split("\\s+", 2);
    String first = words[0].toLowerCase(Locale.ROOT);
    String rest = words.length > 1 ? words[1].strip() : "";
    return switch (first) {
      case "me" -> rest.isEmpty() ? new Command.OwnWeek(Optional.empty()) : ownWeek(rest);
      case "team" -> teamWeek(rest);
      case "org" -> orgWeek(rest);
      case "away" -> new Command.Away(rest);
      case "connect" -> new Command.Connect(rest);
      case "link" -> new Command.Link(rest);
      case "who" -> new Command.Who(rest);
      case "review" -> new Command.Review(rest);
      case "quiet" -> new Command.Quiet(rest);
      case "export" -> new Command.Export(rest);
      case "forget" -> new Command.Forget(rest);
      case "notes" -> new Command.Notes();
      case "explain" -> new Command.Explain(rest);
      case "method" -> new Command.Method();
      case "help" -> new Command.Help();
      default -> other(said, first);
    };
  }

  private static Command other(String said, String first) {
    if (LOOKS_LIKE_A_PERSON.matcher(first).matches()) {
      return new Command.SomeoneElse();
    }
    return LOOKS_LIKE_A_WEEK.matcher(first).matches()
        ? week(said)
        : new Command.Unknown(said, new NearestWord(WORDS).to(first));
  }

  private static Command ownWeek(String said) {
    return LOOKS_LIKE_A_PERSON.matcher(said).lookingAt() ? new Command.SomeoneElse() : week(said);
  }

  /** A name may end in a number, so only what is written as a week is one. */
  private static Command teamWeek(String said) {
    Matcher week = ENDS_WITH_A_WEEK.matcher(said);
    if (!week.matches()) {
      return new Command.TeamWeek(name(said), Optional.empty());
    }
    String team = week.group(1) == null ? "" : week.group(1).strip();
    try {
      return new Command.TeamWeek(name(team), Optional.of(ReportingWeek.parse(week.group(2))));
    } catch (DateTimeException e) {
      return new Command.UnreadableWeek(week.group(2));
    }
  }

  private static Command orgWeek(String said) {
    if (said.isEmpty()) {
      return new Command.OrgWeek(Optional.empty());
    }
    try {
      return new Command.OrgWeek(Optional.of(ReportingWeek.parse(said)));
    } catch (DateTimeException e) {
      return new Command.UnreadableWeek(said);
    }
  }

  private static Optional<String> name(String said) {
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  private static Command week(String said) {
    try {
      return new Command.OwnWeek(Optional.of(ReportingWeek.parse(said)));
    } catch (DateTimeException e) {
      return new Command.UnreadableWeek(said);
    }
  }
}
