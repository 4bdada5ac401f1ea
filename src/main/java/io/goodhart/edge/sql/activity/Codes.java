package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityEvent.Kind;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Source;
import io.goodhart.activity.Trigger;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads back what the domain's enums are stored by. */
public final class Codes {
  private static final Map<Integer, Kind> KINDS = byCode(Kind.values(), Kind::code);
  private static final Map<Integer, OutcomeKind> OUTCOMES =
      byCode(OutcomeKind.values(), OutcomeKind::code);
  private static final Map<Integer, Trigger> TRIGGERS = byCode(Trigger.values(), Trigger::code);
  private static final Map<String, Source> SOURCES = byCode(Source.values(), Source::code);

  private Codes() {}

  static Kind kind(int code) {
    return known(KINDS.get(code), code);
  }

  /** The kind of outcome that is stored by this number. */
  public static OutcomeKind outcome(int code) {
    return known(OUTCOMES.get(code), code);
  }

  static Trigger trigger(int code) {
    return known(TRIGGERS.get(code), code);
  }

  static Source source(String code) {
    return known(SOURCES.get(code), code);
  }

  private static <C, E> Map<C, E> byCode(E[] values, Function<E, C> code) {
    return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(code, Function.identity()));
  }

  private static <E> E known(@Nullable E value, Object code) {
    if (value == null) {
      throw new IllegalStateException("The database holds the code " + code + ", unknown here");
    }
    return value;
  }
}
