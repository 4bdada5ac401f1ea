package io.goodhart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.edge.slack.listen.SlackMount;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifest declares what the code handles, and nothing else. */
class ManifestTest {
  private static final Path SCHEMA = Path.of("../shared/data/slack/manifest.schema.2.0.0.json");
  private static final String METADATA =
      "/settings/event_subscriptions/metadata_subscriptions/0/event_type";
  private static final Pattern CALL = Pattern.compile("\\bmethods\\s*\\.(\\w+)\\(");

  private final JsonNode manifest = read();

  @Test
  void everyCommandIsDeclared() {
    List<JsonNode> commands = list(manifest.at("/features/slash_commands"));

    assertThat(commands)
        .extracting(command -> command.path("command").asText())
        .containsExactlyElementsOf(SlackSurface.commands(""));
    assertThat(commands)
        .allSatisfy(
            command -> {
              assertThat(command.path("should_escape").asBoolean()).isTrue();
              assertThat(command.path("url").asText()).endsWith(SlackMount.PATH);
            });
  }

  @Test
  void everyEventIsSubscribedTo() {
    assertThat(texts("/settings/event_subscriptions/bot_events"))
        .containsExactlyElementsOf(new TreeSet<>(SlackSurface.EVENTS));
    assertThat(manifest.at(METADATA).asText()).isEqualTo(SlackSurface.AGENT_ACTION);
  }

  @Test
  void everyScopeIsAskedFor() {
    assertThat(texts("/oauth_config/scopes/bot")).containsExactlyElementsOf(SlackSurface.scopes());
  }

  @Test
  void everyAddressIsWhereTheServletAnswers() {
    assertThat(
            List.of(
                manifest.at("/settings/event_subscriptions/request_url").asText(),
                manifest.at("/settings/interactivity/request_url").asText()))
        .allMatch(url -> url.equals("https://goodhart.example.com" + SlackMount.PATH));
  }

  @Test
  void everyMethodThatIsCalledIsKnownByItsScopes() throws IOException {
    Set<String> called = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/goodhart/edge/slack"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher calls = CALL.matcher(Files.readString(file));
        while (calls.find()) {
          called.add(calls.group(1).toLowerCase(Locale.ROOT));
        }
      }
    }

    Set<String> declared = new TreeSet<>();
    SlackSurface.methods()
        .forEach(method -> declared.add(method.replace(".", "").toLowerCase(Locale.ROOT)));
    assertThat(called).isEqualTo(declared);
  }

  @Test
  void slacksSchemaAcceptsIt() throws IOException {
    assumeThat(SCHEMA).exists();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(Files.readString(SCHEMA));

    assertThat(schema.validate(manifest)).isEmpty();
  }

  private List<String> texts(String pointer) {
    return list(manifest.at(pointer)).stream().map(JsonNode::asText).toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static JsonNode read() {
    try (Reader file = Files.newBufferedReader(Path.of("manifest.yml"))) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return new ObjectMapper().valueToTree(tree);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
