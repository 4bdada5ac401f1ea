package io.goodhart.approvals.codes;

import io.goodhart.approvals.action.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody with codes. Until a new key is in effect the one before stays so, and whoever it belongs
 * to has a day to notice.
 *
 * @param person who
 * @param current the key whose codes count
 * @param next the key that takes its place once its time has come
 * @param wrong how many wrong codes came since the last right one
 * @param lockedUntil until when no code is looked at
 * @param version how often it was changed
 */
public record CodeHolder(
    Person person,
    Optional<HeldKey> current,
    Optional<HeldKey> next,
    int wrong,
    Optional<Instant> lockedUntil,
    int version) {
  /** Somebody without any yet. */
  static CodeHolder fresh(Person person) {
    return new CodeHolder(person, Optional.empty(), Optional.empty(), 0, Optional.empty(), 0);
  }

  /** How it is at a time: a key whose time has come is the current one. */
  CodeHolder at(Instant now) {
    return next.filter(key -> !now.isBefore(key.from()))
        .map(
            key ->
                new CodeHolder(
                    person, Optional.of(key), Optional.empty(), wrong, lockedUntil, version))
        .orElse(this);
  }

  CodeHolder with(HeldKey key) {
    return new CodeHolder(person, current, Optional.of(key), wrong, lockedUntil, version + 1);
  }

  CodeHolder used(long step) {
    return new CodeHolder(
        person, current.map(key -> key.usedAt(step)), next, 0, Optional.empty(), version + 1);
  }

  CodeHolder mistaken(int times, Optional<Instant> locked) {
    return new CodeHolder(person, current, next, times, locked, version + 1);
  }

  CodeHolder confirmed(Instant now) {
    HeldKey key = next.orElseThrow();
    return new CodeHolder(
            person, current, Optional.of(key.countingFrom(now)), wrong, lockedUntil, version + 1)
        .at(now);
  }
}
