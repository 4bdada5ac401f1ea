package io.goodhart.edge.webhook;

import com.fasterxml.jackson.core.filter.TokenFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets through only fields that are named, and what leads to them; all else is passed over. */
final class KeptFields extends TokenFilter {
  private final Set<String> kept;
  private final String path;

  /** Keeps fields by their dotted paths; the elements of a list have the path of the list. */
  KeptFields(Set<String> kept) {
    this(kept, "");
  }

  private KeptFields(Set<String> kept, String path) {
    this.kept = kept;
    this.path = path;
  }

  @Override
  public @Nullable TokenFilter includeProperty(String name) {
    String inner = path + name;
    if (kept.contains(inner)) {
      return INCLUDE_ALL;
    }
    String prefix = inner + ".";
    return kept.stream().anyMatch(field -> field.startsWith(prefix))
        ? new KeptFields(kept, prefix)
        : null;
  }

  @Override
  public boolean includeEmptyArray(boolean contentsFiltered) {
    return true;
  }

  @Override
  public boolean includeEmptyObject(boolean contentsFiltered) {
    return true;
  }

  @Override
  protected boolean _includeScalar() {
    return false;
  }
}
