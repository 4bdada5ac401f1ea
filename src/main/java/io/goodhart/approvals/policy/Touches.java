package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether an action names one of certain files or folders, anywhere in its target or arguments and
 * however it is written: {@code ~/.ssh}, {@code $HOME/.ssh/id_rsa}, {@code ../.SSH}, {@code ls
 * .ssh}. It finds too much rather than too little, so it is for rules that ask or deny.
 *
 * <p>What letters cannot tell it does not find: a link to such a folder, a search that begins above
 * it, a name that a shell puts together from variables or reads from elsewhere, a short name of
 * Windows. What a file action writes is not looked at, nor the text that a search looks for.
 *
 * @param names patterns for single names, such as {@code .ssh} or {@code *.pem}; capitals do not
 *     matter
 */
public record Touches(List<Glob> names) {
  private static final Set<String> WRITTEN =
      Set.of("content", "old_string", "new_string", "oldText", "newText", "new_source");

  /** By tools of these names a pattern is a path; by others it is the text to look for. */
  private static final Set<String> FINDERS = Set.of("glob", "find", "list", "ls");

  private static final String PATTERN = "pattern";

  /** Refuses a pattern for more than a name. */
  public Touches {
    names = names.stream().map(name -> new Glob(name.toString().toLowerCase(Locale.ROOT))).toList();
    if (names.isEmpty() || names.stream().anyMatch(name -> name.toString().contains("/"))) {
      throw new IllegalArgumentException("touches has names of files or folders, without slashes");
    }
  }

  /** Whether it does. */
  boolean isSeenIn(Action action, Arguments arguments) {
    return isNamedIn(action.target())
        || arguments.values().entrySet().stream()
            .filter(entry -> isAboutPaths(action, entry.getKey()))
            .anyMatch(this::isNamedIn);
  }

  private boolean isNamedIn(Map.Entry<String, String> argument) {
    return isNamedIn(argument.getValue())
        || isNamedIn(argument.getKey().replace("~1", "/").replace("~0", "~"));
  }

  private boolean isNamedIn(String text) {
    return WrittenNames.in(text).stream()
        .anyMatch(name -> names.stream().anyMatch(wanted -> name.mayBe(wanted)));
  }

  private static boolean isAboutPaths(Action action, String place) {
    if (action.kind() != ActionClass.FILE) {
      return true;
    }
    String member = place.substring(place.lastIndexOf('/') + 1);
    return !WRITTEN.contains(member) && (!member.equals(PATTERN) || isFinder(action.tool()));
  }

  private static boolean isFinder(String tool) {
    String name = tool.toLowerCase(Locale.ROOT);
    return FINDERS.stream().anyMatch(name::contains);
  }
}
