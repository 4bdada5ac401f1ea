package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.edge.http.HealthServlet;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.http.Mount;
import io.goodhart.edge.otlp.GrpcHintServlet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exporters that speak gRPC to the bot's port are told what to set. */
class GrpcHintTest {
  private final HttpServer server =
      HttpServer.start(new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(10), 0), mounts());

  @AfterEach
  void stop() {
    server.close();
  }

  private static List<Mount> mounts() {
    List<Mount> mounts = new ArrayList<>();
    GrpcHintServlet.PATHS.forEach(path -> mounts.add(new Mount(path, new GrpcHintServlet())));
    mounts.add(new Mount("/healthz", new HealthServlet(List::of)));
    return mounts;
  }

  static List<String> paths() {
    return GrpcHintServlet.PATHS;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aCallIsAnsweredAsUnimplementedWithWhatToSet(String path) throws Exception {
    MetaData.Response answer = call(path);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHttpFields().get("content-type")).isEqualTo("application/grpc");
    assertThat(answer.getHttpFields().get("grpc-status")).isEqualTo("12");
    assertThat(answer.getHttpFields().get("grpc-message"))
        .contains("OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf");
  }

  @Test
  void everyoneElseGoesOnSpeakingHttp1() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    URI health = URI.create("http://127.0.0.1:" + server.port() + "/healthz");

    assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString()))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .satisfies(answer -> assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1));
  }

  /** Calls as gRPC does: HTTP/2 from the first byte, with a message of no bytes. */
  private MetaData.Response call(String path) throws Exception {
    HTTP2Client client = new HTTP2Client();
    client.start();
    try {
      Session session =
          client
              .connect(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                  new Session.Listener() {})
              .get(10, TimeUnit.SECONDS);
      HttpFields headers =
          HttpFields.build().put("content-type", "application/grpc").put("te", "trailers");
      MetaData.Request request =
          new MetaData.Request(
              "POST",
              HttpURI.from("http://127.0.0.1:" + server.port() + path),
              HttpVersion.HTTP_2,
              headers);
      CompletableFuture<MetaData.Response> answer = new CompletableFuture<>();
      session
          .newStream(
              new HeadersFrame(request, null, false),
              new Stream.Listener() {
                @Override
                public void onHeaders(Stream stream, HeadersFrame frame) {
                  answer.complete((MetaData.Response) frame.getMetaData());
                }
              })
          .thenCompose(
              stream -> stream.data(new DataFrame(stream.getId(), ByteBuffer.allocate(5), true)))
          .get(10, TimeUnit.SECONDS);
      return answer.get(10, TimeUnit.SECONDS);
    } finally {
      client.stop();
    }
  }
}
