package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.AliasClaims;
import io.goodhart.roster.AliasClaimsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAliasClaimsTest extends AliasClaimsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected AliasClaims store() {
    return new JdbiAliasClaims(DATABASE.get());
  }
}
