package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ToolUse;
import io.goodhart.edge.otlp.decode.Signal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often and in whatever shape a record comes, it counts once. */
class ResendTest {
  private static final long HOUR = 3_600_000_000_000L;

  @ParameterizedTest
  @MethodSource("shapes")
  void whatComesAgainChangesNothing(Shape shape) {
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(captures());
      List<ActivityEvent> before = server.store.events();
      List<ToolUse> used = server.store.usageByTool();

      shape.send(server, captures());

      assertThat(server.store.events()).isEqualTo(before).isNotEmpty();
      assertThat(server.store.usageByTool()).isEqualTo(used);
      assertThat(server.countsAddUp()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void anyShapeAddsUpToTheSame(Shape shape) {
    try (TelemetryServer plain = new TelemetryServer();
        TelemetryServer shaped = new TelemetryServer()) {
      plain.replay(captures());
      shape.send(shaped, captures());

      for (String tool : List.of("codex", "gemini-cli", "openclaw")) {
        assertThat(shaped.use(tool).tokens()).isEqualTo(plain.use(tool).tokens());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("differences")
  void whatDiffersIsNew(UnaryOperator<Message> difference) {
    try (TelemetryServer server = new TelemetryServer()) {
      server.replay(captures());
      int before = server.store.events().size();

      server.replay(captures().stream().map(c -> c.changed(difference)).toList());

      assertThat(server.store.events()).hasSizeGreaterThan(before);
    }
  }

  private static List<Capture> captures() {
    return Stream.of(Capture.CODEX, Capture.GEMINI, Capture.OPENCLAW)
        .flatMap(tool -> (Capture.allAreHere() ? Capture.all(tool) : Capture.some(tool)).stream())
        .filter(capture -> capture.signal() != Signal.TRACES)
        .toList();
  }

  static Stream<Named<Shape>> shapes() {
    return Stream.of(
        shape("as it was", captures -> captures),
        shape("shuffled", ResendTest::shuffled),
        shape("one by one", ResendTest::oneByOne),
        shape("one by one, shuffled", captures -> shuffled(oneByOne(captures))),
        shape("in one request", ResendTest::merged),
        shape("in the other encoding", ResendTest::inTheOtherEncoding),
        shape("there and back", captures -> inTheOtherEncoding(inTheOtherEncoding(captures))),
        Named.of(
            "gzipped", (server, captures) -> captures.forEach(c -> taken(server.postGzipped(c)))),
        Named.of(
            "chunked", (server, captures) -> captures.forEach(c -> taken(server.postChunked(c)))));
  }

  static Stream<Named<UnaryOperator<Message>>> differences() {
    return Stream.of(
        Named.of("time", Rewriting.later(-HOUR)),
        Named.of("session", Rewriting.attribute("session.id", "another")),
        Named.of("conversation", Rewriting.attribute("conversation.id", "another")),
        Named.of("a count", Rewriting.attribute("output_token_count", "77")),
        Named.of("what is not kept", Rewriting.attribute("prompt_length", "99")),
        Named.of("the prompt", Rewriting.attribute("prompt", "quite another thing")));
  }

  private static Named<Shape> shape(String name, UnaryOperator<List<Capture>> change) {
    return Named.of(name, (server, captures) -> server.replay(change.apply(captures)));
  }

  private static void taken(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static List<Capture> inTheOtherEncoding(List<Capture> captures) {
    return captures.stream().map(Capture::inTheOtherEncoding).toList();
  }

  private static List<Capture> oneByOne(List<Capture> captures) {
    return captures.stream().flatMap(capture -> Rewriting.oneByOne(capture).stream()).toList();
  }

  private static List<Capture> shuffled(List<Capture> captures) {
    List<Capture> shuffled = new ArrayList<>(captures);
    Collections.shuffle(shuffled, new Random(7));
    return shuffled;
  }

  private static List<Capture> merged(List<Capture> captures) {
    return captures.stream().collect(Collectors.groupingBy(Capture::signal)).values().stream()
        .map(ResendTest::together)
        .toList();
  }

  private static Capture together(List<Capture> captures) {
    Message.Builder all = captures.get(0).message().newBuilderForType();
    captures.forEach(capture -> all.mergeFrom(capture.message()));
    return Capture.of(all.build());
  }

  /** A way in which the same records come. */
  private interface Shape {
    void send(TelemetryServer server, List<Capture> captures);
  }
}
