package io.goodhart.edge.sql.activity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.OptionalLong;

/** Numbers that may be absent. */
final class Nulls {
  private Nulls() {}

  static void bind(PreparedStatement statement, int position, OptionalLong number)
      throws SQLException {
    if (number.isPresent()) {
      statement.setLong(position, number.getAsLong());
    } else {
      statement.setNull(position, Types.BIGINT);
    }
  }

  static OptionalLong read(ResultSet rows, String column) throws SQLException {
    long number = rows.getLong(column);
    return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  static OptionalLong read(ResultSet rows, int column) throws SQLException {
    long number = rows.getLong(column);
    return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
