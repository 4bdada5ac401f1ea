package io.goodhart.edge.vendor;

import io.goodhart.activity.Subject;
import io.goodhart.activity.Subject.Unattributed.Reason;
import io.goodhart.roster.Alias;
import java.util.Locale;
import java.util.Optional;

/** Names the people behind a vendor's accounts; nothing is guessed. */
final class Accounts {
  private final String vendor;

  Accounts(String vendor) {
    this.vendor = vendor;
  }

  /** An e-mail address if it has an at sign, else the vendor's name for the account. */
  Subject of(Optional<String> account) {
    return account
        .map(name -> Subject.of(alias(name)))
        .orElseGet(() -> Subject.unattributed(Reason.NO_IDENTITY));
  }

  /** An account whose name means the same in capitals. */
  Subject ofLogin(String login) {
    return Subject.of(vendor(login.toLowerCase(Locale.ROOT)));
  }

  private Alias alias(String name) {
    return name.indexOf('@') > 0 ? new Alias(Alias.Kind.EMAIL, name) : vendor(name);
  }

  private Alias vendor(String account) {
    return new Alias(Alias.Kind.VENDOR, vendor + "/" + account);
  }
}
