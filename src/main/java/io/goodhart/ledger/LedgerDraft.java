package io.goodhart.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be recorded next, with the names and texts that go beside the chain.
 *
 * @param at when it happened
 * @param kind what happened
 * @param policyVersion by which version of the rules
 * @param facts what there is to say, in order
 * @param names how the people of the facts are called, where that is kept
 * @param texts what was written
 */
public record LedgerDraft(
    Instant at,
    EntryKind kind,
    long policyVersion,
    List<Fact> facts,
    Map<PersonKey, String> names,
    List<SaltedText> texts) {
  /** Copies the lists. */
  public LedgerDraft {
    facts = List.copyOf(facts);
    names = Map.copyOf(names);
    texts = List.copyOf(texts);
  }

  /** Begins a draft. */
  public static Builder of(EntryKind kind, Instant at, long policyVersion) {
    return new Builder(kind, at, policyVersion);
  }

  /** Puts a draft together, fact by fact. */
  public static final class Builder {
    private final EntryKind kind;
    private final Instant at;
    private final long policyVersion;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<PersonKey, String> names = new LinkedHashMap<>();
    private final List<SaltedText> texts = new ArrayList<>();

    private Builder(EntryKind kind, Instant at, long policyVersion) {
      this.kind = kind;
      this.at = at;
      this.policyVersion = policyVersion;
    }

    /** Somebody took part. */
    public Builder person(String part, PersonKey who) {
      facts.add(new Fact.Person(part, who));
      return this;
    }

    /** Somebody took part, whose name is kept beside the chain. */
    public Builder person(String part, PersonKey who, String name) {
      names.put(who, name);
      return person(part, who);
    }

    /** A text was written, which is kept beside the chain. */
    public Builder text(String name, SaltedText text) {
      texts.add(text);
      return text(name, text.hash());
    }

    /** A text is meant that another entry brought. */
    public Builder text(String name, EntryHash hash) {
      facts.add(new Fact.Text(name, hash));
      return this;
    }

    /** A word, number or time. */
    public Builder value(String name, String value) {
      facts.add(new Fact.Value(name, value));
      return this;
    }

    /** The draft as it stands. */
    public LedgerDraft build() {
      return new LedgerDraft(at, kind, policyVersion, facts, names, texts);
    }
  }
}
