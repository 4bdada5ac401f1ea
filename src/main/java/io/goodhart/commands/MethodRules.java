package io.goodhart.commands;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.digest.DigestConfig;
import io.goodhart.privacy.PrivacyConfig;
import io.goodhart.signals.SignalsConfig;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rules of this installation that people can read about.
 *
 * @param adoption how it is counted
 * @param since since when the target is in force, where that is known
 * @param digest when digests are posted
 * @param privacy whether anybody can open data about another person
 * @param signals when a pattern is told to its owner
 * @param rawKept for how long raw records are kept
 */
public record MethodRules(
    AdoptionConfig adoption,
    Optional<LocalDate> since,
    DigestConfig digest,
    PrivacyConfig privacy,
    SignalsConfig signals,
    Duration rawKept) {
  /** What holds where the settings say nothing else. */
  public static final MethodRules DEFAULT =
      new MethodRules(
          AdoptionConfig.DEFAULT,
          Optional.empty(),
          DigestConfig.DEFAULT,
          PrivacyConfig.DEFAULT,
          SignalsConfig.DEFAULT,
          Duration.ofDays(35));
}
