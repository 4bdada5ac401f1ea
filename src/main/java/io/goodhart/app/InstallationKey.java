package io.goodhart.app;

import io.goodhart.app.config.ConfigException;
import io.goodhart.app.config.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of this installation, from which its keys are derived: {@code GOODHART_SECRET}, or for
 * the embedded database a file beside it that is made at the first start and readable by its owner
 * alone.
 */
final class InstallationKey {
  private static final String FILE = "installation.key";
  private static final int BYTES = 32;

  private final byte[] secret;

  private InstallationKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Finds or makes the secret.
   *
   * @throws ConfigException if PostgreSQL is used without {@code GOODHART_SECRET}
   */
  static InstallationKey of(Secrets secrets, boolean embedded, Path data) {
    Optional<String> given = secrets.installationKey();
    if (given.isPresent()) {
      return new InstallationKey(given.get().getBytes(StandardCharsets.UTF_8));
    }
    if (!embedded) {
      throw new ConfigException(
          List.of(
              "GOODHART_SECRET is missing; with PostgreSQL every process needs the same one."
                  + " Make one with: openssl rand -hex 32"));
    }
    try {
      return new InstallationKey(fromFile(data.resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The key of this installation cannot be read or made in " + data, e);
    }
  }

  /** A key of its own for each purpose, 32 bytes. */
  byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] fromFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    String text = Files.readString(file).strip();
    if (text.length() != 2 * BYTES) {
      throw new IOException(file + " is damaged; restore it from a backup");
    }
    return HexFormat.of().parseHex(text);
  }

  /** Written whole under another name and then linked, so that no process reads half a key. */
  private static void make(Path file) throws IOException {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, FILE, ".new");
    try {
      Files.writeString(draft, HexFormat.of().formatHex(fresh));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was faster; its key is the one.
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
