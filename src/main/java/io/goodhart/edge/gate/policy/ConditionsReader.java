package io.goodhart.edge.gate.policy;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.policy.ArgumentCheck;
import io.goodhart.approvals.policy.Conditions;
import io.goodhart.approvals.policy.Glob;
import io.goodhart.approvals.policy.OwnerState;
import io.goodhart.approvals.policy.TimeWindow;
import io.goodhart.approvals.policy.Touches;
import io.goodhart.approvals.policy.ValueTest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads which actions a rule is about. */
final class ConditionsReader {
  private ConditionsReader() {}

  static Conditions read(Optional<Section> when) {
    if (when.isEmpty()) {
      return Conditions.ANY;
    }
    Section section = when.get();
    List<ArgumentCheck> checks = new ArrayList<>();
    section.sections("arguments").forEach(one -> check(one).ifPresent(checks::add));
    Conditions conditions =
        new Conditions(
            section.list("agent", Glob::new),
            section.list("owner", Glob::new),
            section.list("tool", Glob::new),
            section.list("action", ConditionsReader::kind),
            section.list("target", Glob::new),
            section.list("environment", Glob::new),
            checks,
            touches(section),
            section.section("time").flatMap(ConditionsReader::window),
            section.list("owner-is", ConditionsReader::ownerState));
    section.end();
    return conditions;
  }

  private static Optional<Touches> touches(Section section) {
    List<Glob> names = section.list("touches", Glob::new);
    return names.isEmpty() ? Optional.empty() : section.made(() -> new Touches(names));
  }

  private static Optional<ArgumentCheck> check(Section section) {
    String place = section.text("at").orElse("");
    List<ValueTest> tests = new ArrayList<>();
    if (section.has("is")) {
      tests.add(new ValueTest.OneOf(section.list("is", text -> text)));
    }
    if (section.has("like")) {
      tests.add(new ValueTest.Like(section.list("like", Glob::new)));
    }
    if (section.has("command")) {
      tests.add(new ValueTest.PlainCommand(section.list("command", text -> text)));
    }
    boolean every = section.value("match", ConditionsReader::every).orElse(true);
    section.end();
    if (tests.size() != 1) {
      section.problem("a check of arguments has one of: is, like, command");
      return Optional.empty();
    }
    return section.made(() -> new ArgumentCheck(place, tests.get(0), every));
  }

  private static Optional<TimeWindow> window(Section section) {
    List<DayOfWeek> days = section.list("days", ConditionsReader::day);
    Optional<LocalTime> from = section.value("from", LocalTime::parse);
    Optional<LocalTime> to = section.value("to", LocalTime::parse);
    Optional<ZoneId> zone = section.value("zone", ZoneId::of);
    boolean outside = section.value("match", ConditionsReader::outside).orElse(false);
    section.end();
    if (from.isEmpty() || to.isEmpty() || zone.isEmpty()) {
      section.problem("a time has days, from, to and a zone");
      return Optional.empty();
    }
    return section.made(
        () ->
            new TimeWindow(
                days.isEmpty() ? List.of(DayOfWeek.values()) : days,
                from.get(),
                to.get(),
                zone.get(),
                outside));
  }

  private static ActionClass kind(String text) {
    return ActionClass.of(text)
        .orElseThrow(() -> new IllegalArgumentException("there is no class of action " + text));
  }

  private static OwnerState ownerState(String text) {
    return OwnerState.of(text)
        .orElseThrow(() -> new IllegalArgumentException("it is working, off-hours or away"));
  }

  private static boolean every(String text) {
    return switch (text) {
      case "every" -> true;
      case "any" -> false;
      default -> throw new IllegalArgumentException("it is every or any");
    };
  }

  private static boolean outside(String text) {
    return switch (text) {
      case "inside" -> false;
      case "outside" -> true;
      default -> throw new IllegalArgumentException("it is inside or outside");
    };
  }

  private static DayOfWeek day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().substring(0, 3).equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a day is mon, tue, wed and so on"));
  }
}
