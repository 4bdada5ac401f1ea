package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.Arguments;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the values at a place in the arguments have to be like. Values are looked at one by one
 * where they stand; nothing is ever put together to a text first.
 *
 * @param place a JSON Pointer in which {@code *} stands for every member or element
 * @param test what they are tested for
 * @param every whether all of them have to pass, or one is enough; with none there it never holds
 */
public record ArgumentCheck(String place, ValueTest test, boolean every) {
  private static final Pattern FORM = Pattern.compile("(/([^/~]|~[01])*)+");

  /** Refuses a place that is no JSON Pointer. */
  public ArgumentCheck {
    if (!FORM.matcher(place).matches()) {
      throw new IllegalArgumentException("A place is a JSON Pointer such as /to/*");
    }
  }

  /** Whether it holds for these arguments. */
  public boolean holds(Arguments arguments) {
    Pattern there = pattern();
    List<String> values =
        arguments.values().entrySet().stream()
            .filter(entry -> there.matcher(entry.getKey()).matches())
            .map(Map.Entry::getValue)
            .toList();
    if (values.isEmpty()) {
      return false;
    }
    return every
        ? values.stream().allMatch(test::accepts)
        : values.stream().anyMatch(test::accepts);
  }

  private Pattern pattern() {
    return Pattern.compile(
        List.of(place.substring(1).split("/", -1)).stream()
            .map(part -> part.equals("*") ? "/[^/]*" : "/" + Pattern.quote(part))
            .collect(Collectors.joining()),
        Pattern.DOTALL);
  }
}
