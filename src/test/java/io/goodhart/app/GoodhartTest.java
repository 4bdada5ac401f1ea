package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodhartTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"demo", "serve", "import", "digest", "status", "doctor"})
  void everyCommandExplainsItself(String command) {
    Cli run = Cli.run(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: goodhart " + command).contains("--data=DIR");
  }

  @Test
  void theProgramExplainsItself() {
    Cli run = Cli.run("--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("demo", "serve", "import", "digest", "status", "doctor");
  }

  @Test
  void anUnknownCommandGetsTheNearestMatch() {
    Cli run = Cli.run("digset", "--team", "Core");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("digset").contains("Did you mean").contains("digest");
  }

  @Test
  void anUnknownOptionGetsTheNearestMatch() {
    Cli run = Cli.run("demo", "--prot", "3000");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--prot").contains("Did you mean: --port?");
  }

  @Test
  void anOptionThatIsNearNoneIsAnsweredWithWhereTheyStand() {
    Cli run = Cli.run("status", "--colour");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--colour").contains("goodhart status --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void whatIsNoPortIsRefused(String port) {
    Cli run = Cli.run("demo", "--port", port);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--port").contains("a port is a number from 0 to 65535");
  }

  @Test
  void aPortInUseSaysWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Cli bot = demo("--port", port, "--workspace-port", "0");
      Cli workspace = demo("--port", "0", "--workspace-port", port);

      assertThat(bot.code()).isEqualTo(1);
      assertThat(bot.err())
          .contains("Cannot listen on 127.0.0.1 port " + port)
          .contains("choose another port: server.port in the settings, --port for the demo");
      assertThat(workspace.code()).isEqualTo(1);
      assertThat(workspace.err())
          .contains("The workspace cannot listen on port " + port)
          .contains("choose another: --workspace-port PORT");
    }
  }

  @Test
  void afterAPortWasInUseTheSameDataStarts() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      demo("--port", Integer.toString(taken.getLocalPort()), "--workspace-port", "0");
    }

    assertThat(Cli.run("status", "--data", folder.resolve("data").toString()).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "status"})
  void aDataFolderThatIsAFileSaysWhatToDo(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Cli run = Cli.run(command, "--data", file.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("is a file. Name another: --data DIR");
  }

  @Test
  void aMissingSettingsFileSaysWhatToDo() {
    Cli run = Cli.run("status", "--config", "nowhere.yml");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("There is no file nowhere.yml; leave --config out to use the defaults.");
  }

  @Test
  void brokenSettingsListAllTheirProblems() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.yml"), "server:\n  port: many\nadoption:\n  grace-dayz: 3\n");

    Cli run = Cli.run("status", "--config", file.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("bad.yml:2: server.port has to be"),
            second -> assertThat(second).contains("bad.yml:4: ").contains("adoption.grace-days?"));
  }

  private Cli demo(String... ports) {
    String[] args = new String[ports.length + 5];
    System.arraycopy(
        new String[] {
          "demo", "--seed", "none", "--data", folder.resolve("data").toString(),
        },
        0,
        args,
        0,
        5);
    System.arraycopy(ports, 0, args, 5, ports.length);
    return Cli.run(args);
  }
}
