package io.goodhart.commands;

import io.goodhart.roster.Alias;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an alias as people type it: an e-mail address, {@code git:} and the author of commits, a
 * vendor's account as {@code vendor/account}, or another name as it is.
 */
final class TypedAlias {
  /** As Slack's clients rewrite an address that was typed. */
  private static final Pattern MAIL_LINK = Pattern.compile("<mailto:([^|>]+)(?:\\|[^>]*)?>");

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@/+-]{1,200}");
  private static final Pattern VENDOR = Pattern.compile("[a-z0-9-]+/[^/]+");
  private static final String GIT = "git:";

  private TypedAlias() {}

  /** The alias; empty if it cannot be one that a person has. */
  static Optional<Alias> read(String typed) {
    String text = typed.strip();
    Matcher link = MAIL_LINK.matcher(text);
    if (link.find()) {
      text = text.substring(0, link.start()) + link.group(1) + text.substring(link.end());
    }
    boolean git = text.startsWith(GIT);
    String name = git ? text.substring(GIT.length()) : text;
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    if (git) {
      return Optional.of(new Alias(Alias.Kind.GIT, name));
    }
    if (name.indexOf('@') > 0) {
      return Optional.of(new Alias(Alias.Kind.EMAIL, name));
    }
    if (name.indexOf('/') >= 0) {
      return VENDOR.matcher(name).matches()
          ? Optional.of(new Alias(Alias.Kind.VENDOR, name))
          : Optional.empty();
    }
    return name.startsWith("@") ? Optional.empty() : Optional.of(new Alias(Alias.Kind.ID, name));
  }
}
