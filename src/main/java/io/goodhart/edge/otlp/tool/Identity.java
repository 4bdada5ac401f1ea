package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.Subject;
import io.goodhart.activity.Subject.Unattributed.Reason;
import io.goodhart.edge.otlp.decode.Attribute;
import io.goodhart.edge.otlp.decode.Attributes;
import io.goodhart.edge.otlp.decode.Origin;
import io.goodhart.intake.IngestKey;
import io.goodhart.roster.Alias;
import java.util.List;
import java.util.Optional;

/**
 * Says whose a record is.
 *
 * <p>The owner of the key outranks whatever the payload claims. Without one, and if the key may, an
 * address comes before any other name, and a vendor's account before the id of an installation; the
 * record is asked before its resource. Nothing is guessed.
 */
final class Identity {
  /** What an alias holds, less the name of the tool before it. */
  private static final int LONGEST = 300;

  private static final List<Attribute> ACCOUNTS =
      List.of(
          Attribute.USER_ACCOUNT_UUID,
          Attribute.USER_ACCOUNT_ID,
          Attribute.INSTALLATION_ID,
          Attribute.USER_ID);

  private final IngestKey key;

  Identity(IngestKey key) {
    this.key = key;
  }

  /** Whose activity a record of the tool is. */
  Subject of(String tool, Origin origin, Attributes record) {
    if (key.owner().isPresent()) {
      return Subject.of(key.owner().get());
    }
    if (!key.takesIdentity()) {
      return Subject.unattributed(Reason.NOT_ALLOWED);
    }
    return claimed(tool, origin, record)
        .map(Subject::of)
        .orElseGet(() -> Subject.unattributed(Reason.NO_IDENTITY));
  }

  private static Optional<Alias> claimed(String tool, Origin origin, Attributes record) {
    Optional<String> email =
        find(Attribute.USER_EMAIL, origin, record).filter(text -> text.indexOf('@') > 0);
    if (email.isPresent()) {
      return email.map(text -> new Alias(Alias.Kind.EMAIL, text));
    }
    Optional<String> enduser = find(Attribute.ENDUSER_ID, origin, record);
    if (enduser.isPresent()) {
      return enduser.map(Alias::guess);
    }
    for (Attribute account : ACCOUNTS) {
      Optional<String> id = find(account, origin, record);
      if (id.isPresent()) {
        return id.map(text -> new Alias(Alias.Kind.VENDOR, tool + "/" + text));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> find(Attribute name, Origin origin, Attributes record) {
    return record
        .text(name)
        .or(() -> origin.resource().text(name))
        .filter(text -> text.length() <= LONGEST);
  }
}
