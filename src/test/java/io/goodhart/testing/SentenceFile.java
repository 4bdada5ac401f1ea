package io.goodhart.testing;

import io.goodhart.signals.family.PatternKind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of {@code texts.properties} beside the sources that say them. */
public final class SentenceFile {
  private static final Path FILE = Path.of("src/main/resources/texts.properties");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9._-]+)\"");
  private static final Pattern SAID =
      Pattern.compile("\\bsay\\(\\s*\"([a-z0-9._-]*[a-z0-9])\"\\s*[,)]");

  /** Words that come of names and stand in no literal. */
  private static final Set<String> CODES =
      Arrays.stream(PatternKind.values()).map(PatternKind::code).collect(Collectors.toSet());

  private final Map<String, String> sentences;
  private final List<String> keysInOrder;
  private final Set<String> literals = new TreeSet<>(CODES);
  private final Set<String> said = new TreeSet<>();

  private SentenceFile(String file, List<String> sources) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(file));
    sentences = new TreeMap<>();
    properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
    keysInOrder =
        file.lines()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    for (String source : sources) {
      LITERAL.matcher(source).results().map(hit -> hit.group(1)).forEach(literals::add);
      Matcher call = SAID.matcher(source);
      while (call.find()) {
        said.add(call.group(1));
      }
    }
  }

  /** Reads the file and every source. */
  public static SentenceFile read() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> sources =
          files.filter(file -> file.toString().endsWith(".java")).map(SentenceFile::text).toList();
      return new SentenceFile(text(FILE), sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences by key. */
  public Map<String, String> sentences() {
    return Map.copyOf(sentences);
  }

  /** The keys. */
  public Set<String> keys() {
    return sentences.keySet();
  }

  /** The keys as they stand in the file, repeated ones too. */
  public List<String> keysInOrder() {
    return keysInOrder;
  }

  /** Keys that stand whole in a call that says them. */
  public Set<String> keysSaidInFull() {
    return Set.copyOf(said);
  }

  /** Whether the key can be put together from the literals in the sources. */
  public boolean canBeSaid(String key) {
    return literals.contains(key)
        || literals.stream()
            .filter(literal -> literal.indexOf('.') > 0 && key.startsWith(literal))
            .anyMatch(literal -> canBeJoined(key.substring(literal.length())));
  }

  private boolean canBeJoined(String rest) {
    return rest.isEmpty()
        || literals.stream()
            .filter(literal -> literal.length() > 1 && rest.startsWith(literal))
            .anyMatch(literal -> canBeJoined(rest.substring(literal.length())));
  }

  private static String text(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
