package io.goodhart.privacy;

import io.goodhart.delivery.Marks;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.PersonKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The second key of a works council's mode, which the council holds. While it is set, nobody can
 * open data about another person, whatever the settings say; who changes the settings alone cannot
 * undo that. Only a slow hash of the key is kept. Setting and taking it away stand in the ledger
 * first.
 *
 * <p>Somebody with access to the server's disk could go around this, as around everything.
 */
public final class SecondKey {
  /** The fewest characters of a key. */
  public static final int SHORTEST = 12;

  private static final String MARK = "privacy.second-key";
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ROUNDS = 210_000;
  private static final int BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final long RULES = 1;
  private static final EntryKind SET = new EntryKind("works-council.locked");
  private static final EntryKind TAKEN = new EntryKind("works-council.unlocked");
  private static final HexFormat HEX = HexFormat.of();

  private final Marks marks;
  private final Ledger ledger;
  private final PersonKey operator;
  private final RandomGenerator randomness;
  private final Clock clock;

  /**
   * A key that is kept there.
   *
   * @param operator stands for whoever works at the server
   * @param randomness fit for secrets
   */
  public SecondKey(
      Marks marks, Ledger ledger, PersonKey operator, RandomGenerator randomness, Clock clock) {
    this.marks = marks;
    this.ledger = ledger;
    this.operator = operator;
    this.randomness = randomness;
    this.clock = clock;
  }

  /** Whether a key is set in this installation. */
  public static boolean isSetIn(Marks marks) {
    return marks.get(MARK).filter(kept -> !kept.isEmpty()).isPresent();
  }

  /**
   * Sets the key.
   *
   * @return whether it is the key now; there may be one already
   * @throws IllegalArgumentException if it is too short
   * @throws io.goodhart.delivery.StoreException if nothing can be written; then nothing has changed
   */
  public boolean set(char[] key) {
    if (key.length < SHORTEST) {
      throw new IllegalArgumentException("The key needs at least " + SHORTEST + " characters");
    }
    if (isSetIn(marks)) {
      return false;
    }
    byte[] salt = new byte[SALT_BYTES];
    randomness.nextBytes(salt);
    ledger.append(entry(SET));
    marks.set(MARK, HEX.formatHex(salt) + ":" + HEX.formatHex(hash(key, salt)));
    return true;
  }

  /**
   * Takes the key away.
   *
   * @return whether there is none now; no if it is another
   * @throws io.goodhart.delivery.StoreException if nothing can be written; then nothing has changed
   */
  public boolean takeAway(char[] key) {
    String kept = marks.get(MARK).orElse("");
    if (kept.isEmpty()) {
      return true;
    }
    int colon = kept.indexOf(':');
    byte[] salt = HEX.parseHex(kept.substring(0, colon));
    byte[] hash = HEX.parseHex(kept.substring(colon + 1));
    if (!MessageDigest.isEqual(hash, hash(key, salt))) {
      return false;
    }
    ledger.append(entry(TAKEN));
    marks.set(MARK, "");
    return true;
  }

  private LedgerDraft entry(EntryKind kind) {
    return LedgerDraft.of(kind, clock.instant(), RULES).person(Fact.BY, operator).build();
  }

  private static byte[] hash(char[] key, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(key, salt, ROUNDS, BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java knows " + ALGORITHM, e);
    } finally {
      spec.clearPassword();
    }
  }
}
