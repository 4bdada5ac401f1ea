package io.goodhart.edge.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The one series of migrations, merged by file name: a database has a file of its own only where it
 * differs.
 *
 * <p>Flyway's own two locations would fail on two files of the same version. The names stand in
 * {@code db/common/series.txt}, since a folder inside a jar cannot be listed portably.
 */
final class MigrationSet implements ResourceProvider {
  private static final String BASE = "/db/";

  private final Map<String, String> texts;

  /** A series of the given texts by file name. */
  MigrationSet(Map<String, String> texts) {
    this.texts = new LinkedHashMap<>(texts);
  }

  /** The series for a database whose files lie in these folders; an earlier folder wins. */
  static MigrationSet of(List<String> folders) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : required("common/series.txt").lines().toList()) {
      texts.put(name, merged(folders, name));
    }
    return new MigrationSet(texts);
  }

  private static String merged(List<String> folders, String name) {
    for (String folder : folders) {
      String text = read(folder + "/" + name);
      if (text != null) {
        return text;
      }
    }
    throw new IllegalStateException("The series names " + name + ", which is in no folder");
  }

  private static String required(String path) {
    String text = read(path);
    if (text == null) {
      throw new IllegalStateException(BASE + path + " is missing from this program");
    }
    return text;
  }

  private static @Nullable String read(String path) {
    try (InputStream in = MigrationSet.class.getResourceAsStream(BASE + path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts by file name, in order. */
  Map<String, String> texts() {
    return new LinkedHashMap<>(texts);
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    String text = texts.get(name);
    return text == null ? null : new Migration(name, text);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return texts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> Stream.of(suffixes).anyMatch(entry.getKey()::endsWith))
        .<LoadableResource>map(entry -> new Migration(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** One file of the series. */
  private static final class Migration extends LoadableResource {
    private final String name;
    private final String text;

    Migration(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
