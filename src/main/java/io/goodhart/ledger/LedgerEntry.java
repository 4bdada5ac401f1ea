package io.goodhart.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One link of the chain.
 *
 * @param sequence its number, from 1 without gaps
 * @param previous the hash of the entry before it
 * @param at when it happened, to the millisecond
 * @param kind what happened
 * @param policyVersion by which version of the rules
 * @param facts what it says
 * @param hash over all of that
 */
public record LedgerEntry(
    long sequence,
    EntryHash previous,
    Instant at,
    EntryKind kind,
    long policyVersion,
    List<Fact> facts,
    EntryHash hash) {
  /** Names the encoding, so that a later one can never be taken for this one. */
  private static final String ENCODING = "goodhart-ledger-1";

  /** Copies the list. */
  public LedgerEntry {
    facts = List.copyOf(facts);
  }

  /** The entry that a draft becomes behind this head. */
  public static LedgerEntry following(LedgerHead head, LedgerDraft draft) {
    long sequence = head.sequence() + 1;
    Instant at = draft.at().truncatedTo(ChronoUnit.MILLIS);
    EntryHash hash =
        hash(sequence, head.hash(), at, draft.kind(), draft.policyVersion(), draft.facts());
    return new LedgerEntry(
        sequence, head.hash(), at, draft.kind(), draft.policyVersion(), draft.facts(), hash);
  }

  /** Whether the hash is the one of what the entry says. */
  public boolean isWhole() {
    return hash.equals(hash(sequence, previous, at, kind, policyVersion, facts));
  }

  /** The head of a ledger that ends with this entry. */
  public LedgerHead asHead() {
    return new LedgerHead(sequence, hash);
  }

  /** The person with that part in it. */
  public Optional<PersonKey> person(String part) {
    return facts(Fact.Person.class, part).map(Fact.Person::who);
  }

  /** The text of that name. */
  public Optional<EntryHash> text(String name) {
    return facts(Fact.Text.class, name).map(Fact.Text::hash);
  }

  /** The value of that name. */
  public Optional<String> value(String name) {
    return facts(Fact.Value.class, name).map(Fact.Value::value);
  }

  private <F extends Fact> Optional<F> facts(Class<F> type, String name) {
    return facts.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(fact -> fact.name().equals(name))
        .findFirst();
  }

  private static EntryHash hash(
      long sequence,
      EntryHash previous,
      Instant at,
      EntryKind kind,
      long policyVersion,
      List<Fact> facts) {
    CanonicalForm form =
        new CanonicalForm()
            .text(ENCODING)
            .text(previous.hex())
            .number(sequence)
            .number(at.toEpochMilli())
            .text(kind.code())
            .number(policyVersion)
            .number(facts.size());
    for (Fact fact : facts) {
      form.text(fact.type().code()).text(fact.name()).text(fact.value());
    }
    return form.hash();
  }
}
