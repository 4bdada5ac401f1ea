package io.goodhart.sandbox.wire;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The source of ids that nobody may guess or meet twice: event ids, triggers, response addresses.
 *
 * <p>They are unique across restarts, because an app remembers the event ids of an earlier process
 * and would drop a repeated one as a duplicate. Safe for use by several threads.
 */
public final class Secrets {
  private final SecureRandom random = new SecureRandom();
  private final String salt = hex(4);
  private final AtomicLong counter = new AtomicLong();

  /** An id such as {@code Ev3F00A1B20000001C}: prefix, this process, running number. */
  public String id(String prefix) {
    String number = String.format(Locale.ROOT, "%08X", counter.incrementAndGet());
    return prefix + salt + number;
  }

  /** Random upper-case hexadecimal digits, two per byte. */
  public String hex(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().withUpperCase().formatHex(drawn);
  }
}
