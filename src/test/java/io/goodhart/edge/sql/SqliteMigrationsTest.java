package io.goodhart.edge.sql;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteMigrationsTest extends MigrationsContract {
  @TempDir Path folder;

  @Override
  protected DataSource empty() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("empty.db"));
    return source;
  }

  @Override
  protected MigrationSet series() {
    return MigrationSet.of(List.of("common"));
  }
}
