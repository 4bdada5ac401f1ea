package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one runnable file, as it is handed out. */
@Tag("jar")
@Timeout(60)
class JarTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern WORKSPACE =
      Pattern.compile("(?m)^ +(http://127\\.0\\.0\\.1:\\d+/)$");
  private static final Pattern BOT = Pattern.compile("OTLP to (http://127\\.0\\.0\\.1:\\d+/)");
  private static final Pattern READY = Pattern.compile("(Ctrl-C stops)");

  @TempDir private Path folder;

  @Test
  void flywaysPostgresqlPluginIsAmongItsServices() throws IOException {
    try (JarFile jar = new JarFile(JarProcess.JAR.toFile())) {
      assertThat(entry(jar, "META-INF/services/org.flywaydb.core.extensibility.Plugin"))
          .contains("org.flywaydb.database.postgresql.PostgreSQLDatabaseType");
      assertThat(entry(jar, "META-INF/services/java.sql.Driver"))
          .contains("org.sqlite.JDBC", "org.postgresql.Driver");
    }
  }

  @Test
  void itBringsNoOthersSignaturesAndNoTestLibraries() throws IOException {
    try (JarFile jar = new JarFile(JarProcess.JAR.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA)"))
          .noneMatch(name -> name.startsWith("org/junit") || name.startsWith("org/mockito"))
          .contains("db/common/V001__names.sql", "demo/company.csv", "texts.properties");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "serve", "import", "digest", "status", "doctor"})
  void everyCommandExplainsItself(String command) throws IOException {
    JarProcess run = JarProcess.run(command, "--help");

    assertThat(run.ended()).isZero();
    assertThat(run.out()).startsWith("Usage: goodhart " + command);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anUnknownCommandEndsWithTwoAndTheNearestMatch() throws IOException {
    JarProcess run = JarProcess.run("servee");

    assertThat(run.ended()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean: goodhart serve");
  }

  @Test
  void serveWithoutSecretsNamesBoth() throws IOException {
    JarProcess run = JarProcess.run("serve", "--data", data());

    assertThat(run.ended()).isEqualTo(2);
    assertThat(run.err())
        .contains("SLACK_BOT_TOKEN is missing")
        .contains("SLACK_SIGNING_SECRET is missing")
        .contains("try: goodhart demo");
  }

  @Test
  void postgresqlWithoutASecretSaysHowToMakeOne() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("goodhart.yml"),
            "database:\n  url: jdbc:postgresql://127.0.0.1:9/goodhart\n");

    JarProcess run = JarProcess.run("status", "--config", config.toString());

    assertThat(run.ended()).isEqualTo(2);
    assertThat(run.err()).contains("GOODHART_SECRET is missing").contains("openssl rand -hex 32");
  }

  @Test
  void aDatabaseThatIsNotThereSaysWhatToDo() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("goodhart.yml"),
            "database:\n  url: jdbc:postgresql://127.0.0.1:9/goodhart\n  user: me\n");
    JarProcess run =
        JarProcess.start(
            Map.of("GOODHART_SECRET", "s", "GOODHART_DATABASE_PASSWORD", "hunter2"),
            "status",
            "--config",
            config.toString());

    assertThat(run.ended()).isEqualTo(1);
    assertThat(run.err()).contains("127.0.0.1:9").doesNotContain("hunter2", "\tat ");
  }

  @Test
  void anEmptyFolderHasThePolicyThatComesWithGoodhart() throws IOException {
    JarProcess run = JarProcess.runIn(folder, "policy", "check");

    assertThat(run.ended()).isZero();
    assertThat(run.out())
        .startsWith("policy.yml within Goodhart is right: 1")
        .contains(" tests pass", "There is no config/policy.yml");
  }

  @Test
  void theDoctorListsWhatIsMissing() throws IOException {
    JarProcess run = JarProcess.run("doctor", "--data", data());

    assertThat(run.ended()).isEqualTo(1);
    assertThat(run.out())
        .contains("ok       The database is open")
        .contains("problem  There is no roster; import one:")
        .contains("problem  No admin is named;")
        .contains("problem  Slack is not set up;");
  }

  @Test
  void theDemoStartsAnswersAndStopsOnASignal() throws Exception {
    try (JarProcess demo =
        JarProcess.start(
            Map.of(), "demo", "--data", data(), "--port", "0", "--workspace-port", "0")) {
      demo.awaitOutput(READY);
      URI bot = URI.create(demo.awaitOutput(BOT));
      Page page = new Page(URI.create(demo.awaitOutput(WORKSPACE)), "U0ANNAR");

      assertThat(status(bot.resolve("/healthz"))).isEqualTo(200);
      assertThat(status(bot.resolve("/readyz"))).isEqualTo(200);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  page.messages("C0PAYMENTS").stream()
                      .map(JsonNode::toString)
                      .anyMatch(message -> message.contains("used an AI agent")));

      demo.stop();
      assertThat(demo.ended()).isIn(0, 143);
      assertThat(demo.err()).doesNotContain("WARN", "ERROR", "Exception");
    }
  }

  @Test
  void whatTheDemoAcknowledgedBeforeASignalIsStored() throws Exception {
    int acknowledged = 0;
    try (JarProcess demo =
        JarProcess.start(
            Map.of(),
            "demo",
            "--seed",
            "none",
            "--data",
            data(),
            "--port",
            "0",
            "--workspace-port",
            "0")) {
      demo.awaitOutput(READY);
      Telemetry telemetry =
          new Telemetry(HttpClient.newHttpClient(), URI.create(demo.awaitOutput(BOT)), "demo-key");
      Instant yesterday = Clock.systemUTC().instant().minus(Duration.ofDays(1));
      for (int i = 0; i < 200; i++) {
        int answer =
            telemetry.requests("anna.roth@example.dev", yesterday.plusMillis(i), "before-" + i);
        acknowledged += answer == 200 ? 1 : 0;
      }
      demo.stop();
      assertThat(demo.ended()).isIn(0, 143);
    }
    assertThat(acknowledged).isEqualTo(200);

    JarProcess status = JarProcess.run("status", "--data", data(), "--format", "json");

    JsonNode json = new ObjectMapper().readTree(status.out());
    assertThat(json.at("/intake/otlp/stored").asInt()).isEqualTo(acknowledged);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static int status(URI url) throws Exception {
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(url).timeout(PATIENCE).build(), BodyHandlers.discarding());
    return answer.statusCode();
  }

  private static String entry(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
