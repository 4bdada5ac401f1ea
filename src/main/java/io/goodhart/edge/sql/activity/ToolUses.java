package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ToolUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Reads what was used of tools. */
final class ToolUses {
  private ToolUses() {}

  static ToolUse read(ResultSet rows) throws SQLException {
    return new ToolUse(rows.getString("tool"), rows.getLong("records"), ModelUses.tokens(rows));
  }

  /** By name; sorted here, because a server's collation may put names in another order. */
  static List<ToolUse> sorted(List<ToolUse> uses) {
    return uses.stream().sorted(Comparator.comparing(ToolUse::tool)).toList();
  }
}
