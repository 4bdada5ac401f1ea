package io.goodhart.approvals.request;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The name of a request, which nobody can guess.
 *
 * @param value {@code apr_} and 24 letters, digits, dashes and underscores
 */
public record RequestId(String value) {
  private static final String PREFIX = "apr_";
  private static final int RANDOM_BYTES = 18;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{24}");

  /** Refuses a name of another form. */
  public RequestId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the name of a request");
    }
  }

  /** The name that somebody brought; empty if it has another form. */
  public static Optional<RequestId> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
  }

  /** A new one; the source of randomness has to be fit for secrets. */
  public static RequestId make(RandomGenerator randomness) {
    byte[] bytes = new byte[RANDOM_BYTES];
    randomness.nextBytes(bytes);
    return new RequestId(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
