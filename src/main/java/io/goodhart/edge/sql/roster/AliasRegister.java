package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.StorableText;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.Alias;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who aliases belong to, while rows are applied. */
final class AliasRegister {
  private static final int CHUNK = 500;

  private static final String FIND = "SELECT code, member_id FROM alias WHERE code IN (<codes>)";

  private static final String ADD = "INSERT INTO alias (code, member_id) VALUES (?, ?)";

  private final WriterConnection connection;
  private final Map<String, Long> owners;
  private final Set<Long> made;
  private final Map<String, Long> added = new LinkedHashMap<>();

  /** Knows who has these aliases now. */
  AliasRegister(WriterConnection connection, Collection<String> codes) {
    this.connection = connection;
    this.owners = owners(connection.handle(), codes);
    this.made = MadeMembers.among(connection.handle(), Set.copyOf(owners.values()));
  }

  /** The form in which an alias is stored. */
  static String code(Alias alias) {
    return StorableText.of(alias.toString());
  }

  static Map<String, Long> owners(Handle handle, Collection<String> codes) {
    Map<String, Long> owners = new HashMap<>();
    List<String> all = List.copyOf(codes);
    for (int start = 0; start < all.size(); start += CHUNK) {
      List<String> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
      try (Query query = handle.createQuery(FIND)) {
        query
            .bindList("codes", chunk)
            .map((rows, context) -> Map.entry(rows.getString(1), rows.getLong(2)))
            .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
      }
    }
    return owners;
  }

  Optional<Long> owner(Alias alias) {
    return Optional.ofNullable(owners.get(code(alias)));
  }

  /** Whose row it is: by its own name, else by another of somebody whom no file has named yet. */
  Optional<Long> owner(Claim claim) {
    return owner(claim.id())
        .or(
            () ->
                claim.all().stream()
                    .flatMap(alias -> owner(alias).stream())
                    .filter(made::contains)
                    .findFirst());
  }

  /** Ties an alias that is nobody's, or this member's, to the member; says whether it is new. */
  boolean claim(Alias alias, long member) {
    boolean isNew = owners.putIfAbsent(code(alias), member) == null;
    if (isNew) {
      added.put(code(alias), member);
    }
    return isNew;
  }

  boolean hasNew() {
    return !added.isEmpty();
  }

  void save() throws SQLException {
    PreparedStatement add = connection.prepared(ADD);
    for (Map.Entry<String, Long> alias : added.entrySet()) {
      add.setString(1, alias.getKey());
      add.setLong(2, alias.getValue());
      add.addBatch();
    }
    add.executeBatch();
  }
}
