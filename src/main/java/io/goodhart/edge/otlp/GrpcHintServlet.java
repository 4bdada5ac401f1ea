package io.goodhart.edge.otlp;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Tells exporters that speak OTLP over gRPC what to set instead.
 *
 * <p>Some send by gRPC unless told otherwise and would else log nothing but a broken connection.
 */
public final class GrpcHintServlet extends HttpServlet {
  /** Where exporters call. */
  public static final List<String> PATHS =
      List.of(
          "/opentelemetry.proto.collector.logs.v1.LogsService/Export",
          "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export",
          "/opentelemetry.proto.collector.trace.v1.TraceService/Export");

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // An answer before the end of the call resets it, and the sender logs the reset instead.
    long unused = request.getInputStream().transferTo(OutputStream.nullOutputStream());
    Refusal hint = Refusal.grpc();
    // In gRPC every call that was heard has the status 200; what became of it is in the headers.
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("application/grpc");
    response.setHeader("grpc-status", Integer.toString(hint.code()));
    response.setHeader("grpc-message", hint.message());
  }
}
