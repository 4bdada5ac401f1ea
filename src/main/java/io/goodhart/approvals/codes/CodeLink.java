package io.goodhart.approvals.codes;

import io.goodhart.approvals.action.Person;
import io.goodhart.roster.TokenHash;
import java.time.Instant;
import java.util.Optional;

/**
 * A way to the page on which somebody sets up codes. It is known by the hash of its secret.
 *
 * @param hash the hash of what stands in the address
 * @param person whose it is
 * @param number what they have to type there, which stands beside the link
 * @param until when it ends
 * @param mistakes how many wrong numbers or codes were typed there
 * @param sealed the key, once the number was right; sealed for the person, in base 64
 */
public record CodeLink(
    TokenHash hash,
    Person person,
    int number,
    Instant until,
    int mistakes,
    Optional<String> sealed) {
  CodeLink mistaken() {
    return new CodeLink(hash, person, number, until, mistakes + 1, sealed);
  }

  CodeLink with(String key) {
    return new CodeLink(hash, person, number, until, mistakes, Optional.of(key));
  }
}
