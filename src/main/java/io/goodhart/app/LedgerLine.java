package io.goodhart.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entry of the ledger as a line of JSON. There is one way to write each, and no other. */
final class LedgerLine {
  private final ObjectMapper json = new ObjectMapper();

  /** The line. */
  String write(LedgerEntry entry) {
    ObjectNode line =
        json.createObjectNode()
            .put("sequence", entry.sequence())
            .put("previous", entry.previous().hex())
            .put("at", entry.at().toString())
            .put("kind", entry.kind().code())
            .put("policy_version", entry.policyVersion());
    ArrayNode facts = line.putArray("facts");
    for (Fact fact : entry.facts()) {
      facts
          .addObject()
          .put("type", fact.type().code())
          .put("name", fact.name())
          .put("value", fact.value());
    }
    return line.put("hash", entry.hash().hex()).toString();
  }

  /**
   * The entry; empty if this is not how one is written, by a single character. So nothing stands in
   * a line that its check value is not made of.
   */
  Optional<LedgerEntry> read(String line) {
    try {
      LedgerEntry entry = entry(json.readTree(line));
      return write(entry).equals(line) ? Optional.of(entry) : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LedgerEntry entry(JsonNode line) {
    List<Fact> facts = new ArrayList<>();
    for (JsonNode fact : line.path("facts")) {
      facts.add(
          Fact.of(
              Fact.Type.of(fact.path("type").asText()),
              fact.path("name").asText(),
              fact.path("value").asText()));
    }
    return new LedgerEntry(
        line.path("sequence").asLong(),
        new EntryHash(line.path("previous").asText()),
        Instant.parse(line.path("at").asText()),
        new EntryKind(line.path("kind").asText()),
        line.path("policy_version").asLong(),
        facts,
        new EntryHash(line.path("hash").asText()));
  }
}
