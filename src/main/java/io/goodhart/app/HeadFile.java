package io.goodhart.app;

import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.HeadWitness;
import io.goodhart.ledger.LedgerHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The ledger's head in a file beside the database, which a restore of the database leaves alone. It
 * is for this installation to notice a restore; it proves nothing to anybody else.
 */
final class HeadFile implements HeadWitness {
  private static final String NAME = "ledger-head";

  private final Path folder;
  private final Path file;

  HeadFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
  }

  /** Whether there is a place for it. */
  boolean canBeKept() {
    return Files.isDirectory(folder);
  }

  @Override
  public Optional<LedgerHead> last() {
    try {
      String[] parts = Files.readString(file).strip().split(" ", 2);
      return Optional.of(new LedgerHead(Long.parseLong(parts[0]), new EntryHash(parts[1])));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(LedgerHead head) {
    Path fresh = file.resolveSibling(NAME + ".new");
    try {
      Files.writeString(fresh, head.sequence() + " " + head.hash().hex() + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger's head could not be written beside it", e);
    }
  }
}
