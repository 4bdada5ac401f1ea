package io.goodhart.approvals.codes;

import io.goodhart.approvals.ApprovalEntries;
import io.goodhart.approvals.Seal;
import io.goodhart.approvals.action.Person;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.TokenHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How somebody gets codes: a link that works once and for five minutes, a number that stands beside
 * it, the key on the page behind it, and a first code that proves it arrived. The codes count a day
 * later, or when an admin confirms them. Safe for use by many threads and beside other processes.
 */
public final class CodeSetup {
  /** How long a link works. */
  public static final Duration VALID = Duration.ofMinutes(5);

  /** How long it takes until the codes count. */
  public static final Duration WAIT = Duration.ofHours(24);

  private static final EntryKind SET_UP = new EntryKind("codes.set-up");
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final int SECRET_BYTES = 24;
  private static final int LEAST_NUMBER = 10;
  private static final int NUMBERS = 90;
  private static final int MISTAKES = 3;
  private static final int AT_MOST = 20;

  private final CodeStore store;
  private final TimeCodes times;
  private final Seal seal;
  private final ApprovalEntries entries;
  private final CodeNews news;
  private final RandomGenerator randomness;
  private final Clock clock;

  /** Sets up codes in this store; the randomness has to be fit for secrets. */
  public CodeSetup(
      CodeStore store,
      TimeCodes times,
      Seal seal,
      ApprovalEntries entries,
      CodeNews news,
      RandomGenerator randomness,
      Clock clock) {
    this.store = store;
    this.times = times;
    this.seal = seal;
    this.entries = entries;
    this.news = news;
    this.randomness = randomness;
    this.clock = clock;
  }

  /** Makes a link; one that was made before works no more. */
  public Begun begin(Person person) {
    byte[] bytes = new byte[SECRET_BYTES];
    randomness.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    int number = LEAST_NUMBER + randomness.nextInt(NUMBERS);
    store.add(
        new CodeLink(
            hash(secret), person, number, clock.instant().plus(VALID), 0, Optional.empty()));
    return new Begun(secret, number);
  }

  /** What the page behind a secret asks for; to look uses nothing up. */
  public Step look(String secret) {
    return link(secret)
        .<Step>map(link -> link.sealed().isPresent() ? new Step.Prove(MISTAKES) : new Step.Match())
        .orElseGet(Step.Gone::new);
  }

  /** Somebody types the number; if it is right the key is made and shown, this once. */
  public Step match(String secret, String number) {
    Optional<CodeLink> before = link(secret).filter(link -> link.sealed().isEmpty());
    if (before.isEmpty()) {
      return look(secret);
    }
    if (!number.strip().equals(Integer.toString(before.get().number()))) {
      return mistaken(before.get());
    }
    CodeKey key = CodeKey.make(randomness);
    String sealed =
        Base64.getEncoder().encodeToString(seal.close(about(before.get().person()), key.bytes()));
    return store.change(before.get(), before.get().with(sealed))
        ? new Step.Key(key)
        : new Step.Gone();
  }

  /** Somebody types a first code; if it is right the codes are set up, and the link is gone. */
  public Step prove(String secret, String code) {
    Optional<CodeLink> before = link(secret).filter(link -> link.sealed().isPresent());
    if (before.isEmpty()) {
      return look(secret);
    }
    CodeLink link = before.get();
    String sealed = link.sealed().orElseThrow();
    byte[] key = seal.open(about(link.person()), Base64.getDecoder().decode(sealed));
    Instant now = clock.instant();
    Optional<Long> step = times.stepOf(key, code.strip(), now);
    if (step.isEmpty()) {
      return mistaken(link);
    }
    if (!store.remove(link.hash())) {
      return new Step.Gone();
    }
    HeldKey held = new HeldKey(sealed, now, now.plus(WAIT), step.get());
    keep(link.person(), held, now);
    news.setUp(link.person(), now);
    return new Step.Done(held.from());
  }

  private void keep(Person person, HeldKey held, Instant now) {
    LedgerDraft entry = entries.about(SET_UP, Optional.empty(), person, Optional.empty(), now);
    for (int tries = 0; tries < AT_MOST; tries++) {
      Optional<CodeHolder> before = store.find(person.identity());
      CodeHolder after = before.orElseGet(() -> CodeHolder.fresh(person)).at(now).with(held);
      if (store.change(before, after, Optional.of(entry))) {
        return;
      }
    }
    throw new IllegalStateException("Somebody's codes are changed all the time");
  }

  private Step mistaken(CodeLink before) {
    CodeLink after = before.mistaken();
    boolean counted = store.change(before, after);
    if (!counted || after.mistakes() >= MISTAKES) {
      return new Step.Gone();
    }
    int left = MISTAKES - after.mistakes();
    return after.sealed().isPresent() ? new Step.Prove(left) : new Step.WrongNumber(left);
  }

  private Optional<CodeLink> link(String secret) {
    Instant now = clock.instant();
    return FORM.matcher(secret).matches()
        ? store
            .link(hash(secret))
            .filter(link -> now.isBefore(link.until()) && link.mistakes() < MISTAKES)
        : Optional.empty();
  }

  /** What a sealed key belongs to. */
  static String about(Person person) {
    return "code-key " + person.identity();
  }

  private static TokenHash hash(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
      return new TokenHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * A link that was made.
   *
   * @param secret what stands in its address
   * @param number what has to be typed there
   */
  public record Begun(String secret, int number) {
    /** Neither. */
    @Override
    public String toString() {
      return "Begun[\u2026]";
    }
  }

  /** What the page shows. */
  public sealed interface Step {
    /** It asks for the number. */
    record Match() implements Step {}

    /**
     * The number was wrong.
     *
     * @param triesLeft how many are left
     */
    record WrongNumber(int triesLeft) implements Step {}

    /**
     * The key, shown this once; a first code is asked for.
     *
     * @param key the key
     */
    record Key(CodeKey key) implements Step {}

    /**
     * The key was shown; a first code is asked for.
     *
     * @param triesLeft how many tries are left
     */
    record Prove(int triesLeft) implements Step {}

    /**
     * The codes are set up.
     *
     * @param from from when they count
     */
    record Done(Instant from) implements Step {}

    /** The link was used, is over, or never was. */
    record Gone() implements Step {}
  }
}
