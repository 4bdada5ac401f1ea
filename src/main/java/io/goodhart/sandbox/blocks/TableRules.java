package io.goodhart.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.wire.Json;
import java.util.Set;

/** The two kinds of table; the character limits count over all tables of a message. */
final class TableRules {
  private static final Set<String> CELLS = Set.of("raw_text", "raw_number", "rich_text");
  private static final int COLUMNS = 20;

  private TableRules() {}

  static void table(Spot block) {
    block.items("rows", 1, 100, row -> row.elements(1, COLUMNS, TableRules::cell));
    block.items("column_settings", 0, COLUMNS, column -> {});
    block.totals().add(Totals.Sum.TABLE_CHARACTERS, characters(block.node().path("rows")), block);
  }

  static void dataTable(Spot block) {
    block.requiredString("caption", 3000);
    block.items("rows", 2, 201, row -> row.elements(1, COLUMNS, TableRules::cell));
    block.optionalWhole("page_size", 1, 100);
    JsonNode rows = block.node().path("rows");
    int width = rows.path(0).size();
    block.optionalWhole("row_header_column_index", 0, Math.max(0, width - 1));
    for (JsonNode cell : rows.path(0)) {
      if (Json.text(cell, "type").equals("rich_text")) {
        block.field("rows").item(0).problem("header cells must not be rich_text");
      }
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.path(i).size() != width) {
        block.field("rows").item(i).problem("all rows must have " + width + " cells");
      }
    }
    block.totals().add(Totals.Sum.DATA_TABLE_CHARACTERS, characters(rows), block);
  }

  private static void cell(Spot cell) {
    if (!CELLS.contains(cell.type())) {
      cell.problem("unsupported type: " + cell.type());
    } else if (cell.type().equals("raw_text")) {
      cell.required("text");
    } else if (cell.type().equals("raw_number")) {
      if (cell.required("value") && !cell.node().path("value").isNumber()) {
        cell.field("value").problem("must be a number");
      }
    } else {
      cell.required("elements");
    }
  }

  private static int characters(JsonNode node) {
    int sum = node.path("text").isTextual() ? node.path("text").asText().length() : 0;
    sum += node.path("value").isNumber() ? node.path("value").asText().length() : 0;
    for (JsonNode child : node) {
      sum += child.isContainerNode() ? characters(child) : 0;
    }
    return sum;
  }
}
