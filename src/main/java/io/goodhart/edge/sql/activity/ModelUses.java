package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ModelUse;
import io.goodhart.activity.TokenSums;
import io.goodhart.roster.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads what was used, from rows that have its columns by their names. */
final class ModelUses {
  private ModelUses() {}

  /** What a member used of the row's model through its tool. */
  static ModelUse read(MemberId member, ResultSet rows) throws SQLException {
    return new ModelUse(
        member, rows.getString("tool"), Optional.ofNullable(rows.getString("model")), tokens(rows));
  }

  /** The row's sums of tokens. */
  static TokenSums tokens(ResultSet rows) throws SQLException {
    return new TokenSums(
        rows.getLong("input"),
        rows.getLong("output"),
        rows.getLong("cache_read"),
        rows.getLong("cache_write"));
  }
}
