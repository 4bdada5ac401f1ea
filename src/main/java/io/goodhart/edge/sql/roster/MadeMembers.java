package io.goodhart.edge.sql.roster;

import io.goodhart.roster.Alias;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Members that a directory brought in and no file has named yet; a file that names one gets it. */
final class MadeMembers {
  /** What the names begin with that a directory gave. */
  static final String MADE = new Alias(Alias.Kind.ID, DirectoryUpdate.MADE_HERE) + "%";

  /** What all names begin with by which rows say who somebody is. */
  static final String NAMED =
      MADE.substring(0, MADE.length() - DirectoryUpdate.MADE_HERE.length() - 1) + "%";

  private static final int CHUNK = 500;

  private static final String WITH_MADE_ID =
      """
      SELECT member_id
      FROM alias
      WHERE member_id IN (<members>) AND code LIKE :named
      GROUP BY member_id
      HAVING MIN(CASE WHEN code LIKE :made THEN 1 ELSE 0 END) = 1
      """;

  private MadeMembers() {}

  /** Those of the members that no file has named. */
  static Set<Long> among(Handle handle, Collection<Long> members) {
    Set<Long> found = new HashSet<>();
    List<Long> all = List.copyOf(members);
    for (int start = 0; start < all.size(); start += CHUNK) {
      List<Long> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
      try (Query query = handle.createQuery(WITH_MADE_ID)) {
        query
            .bindList("members", chunk)
            .bind("named", NAMED)
            .bind("made", MADE)
            .mapTo(Long.class)
            .forEach(found::add);
      }
    }
    return found;
  }
}
