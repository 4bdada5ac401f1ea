package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.Subject;
import io.goodhart.activity.Subject.Unattributed.Reason;
import io.goodhart.edge.otlp.decode.Attribute;
import io.goodhart.edge.otlp.decode.Attributes;
import io.goodhart.edge.otlp.decode.Origin;
import io.goodhart.intake.IngestKey;
import io.goodhart.intake.KeyUse;
import io.goodhart.roster.Alias;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says whose a record is.
 *
 * <p>The owner of the key outranks whatever the payload claims; what it claims is remembered for as
 * long as the delivery is read, so that the owner can be told that it was somebody else. Without
 * one, and if the key may, an address comes before any other name, and a vendor's account before
 * the id of an installation; the record is asked before its resource. Nothing is guessed.
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

  /** More names than this in one delivery say nothing more. */
  private static final int MOST_CLAIMS = 64;

  private final IngestKey key;
  private final Set<String> tools = new HashSet<>();
  private final Map<Alias, Integer> claims = new HashMap<>();

  /** Most records of a delivery name the same person. */
  private String lastEmail = "";

  private Optional<Alias> lastClaim = Optional.empty();

  Identity(IngestKey key) {
    this.key = key;
  }

  /** Whose activity a record of the tool is. */
  Subject of(String tool, Origin origin, Attributes record) {
    tools.add(tool);
    if (key.owner().isPresent()) {
      claimed(tool, origin, record).ifPresent(this::remember);
      return Subject.of(key.owner().get());
    }
    if (!key.takesIdentity()) {
      return Subject.unattributed(Reason.NOT_ALLOWED);
    }
    return claimed(tool, origin, record)
        .map(Subject::of)
        .orElseGet(() -> Subject.unattributed(Reason.NO_IDENTITY));
  }

  /** What the records so far showed about the key. */
  KeyUse use() {
    return new KeyUse(tools, claims);
  }

  private void remember(Alias claim) {
    if (claims.size() < MOST_CLAIMS || claims.containsKey(claim)) {
      claims.merge(claim, 1, Integer::sum);
    }
  }

  private Optional<Alias> claimed(String tool, Origin origin, Attributes record) {
    if (record.is(Attribute.USER_EMAIL, lastEmail)) {
      return lastClaim;
    }
    Optional<String> email =
        find(Attribute.USER_EMAIL, origin, record).filter(text -> text.indexOf('@') > 0);
    if (email.isPresent()) {
      lastEmail = email.get();
      lastClaim = email.map(text -> new Alias(Alias.Kind.EMAIL, text));
      return lastClaim;
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
