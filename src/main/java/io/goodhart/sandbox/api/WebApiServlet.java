package io.goodhart.sandbox.api;

import io.goodhart.sandbox.fault.MethodFault;
import io.goodhart.sandbox.wire.SlackRefusal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** {@code /api/<method>}: the Web API over HTTP, with the faults that a test asked for. */
public final class WebApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BODY = 1_000_000;

  private final transient WebApi api;
  private final transient ScheduledExecutorService timer;

  public WebApiServlet(WebApi api, ScheduledExecutorService timer) {
    this.api = api;
    this.timer = timer;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    String method = path.substring(1);
    Optional<MethodFault> fault = api.nextFault(method);
    boolean inEffect = fault.map(MethodFault::hasEffect).orElse(true);
    ApiAnswer answer = inEffect ? call(method, request) : without(fault.orElseThrow());
    if (fault.isPresent() && inEffect) {
      spoil(fault.get(), answer, request, response);
    } else {
      write(answer, response);
    }
  }

  private ApiAnswer call(String method, HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      return ApiAnswer.refused(new SlackRefusal("request_too_large"));
    }
    String authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    String token = authorization.startsWith("Bearer ") ? authorization.substring(7).strip() : "";
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    return api.answer(method, token, query, type, new String(body, StandardCharsets.UTF_8));
  }

  private static ApiAnswer without(MethodFault fault) {
    if (fault instanceof MethodFault.Status status) {
      return ApiAnswer.status(status.code());
    }
    if (fault instanceof MethodFault.RateLimited limited) {
      return ApiAnswer.rateLimited(limited.retryAfterSeconds());
    }
    return ApiAnswer.refused(new SlackRefusal(((MethodFault.Refused) fault).code()));
  }

  private void spoil(
      MethodFault fault, ApiAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (fault instanceof MethodFault.Slow slow) {
      later(slow.delay(), answer, request.startAsync(request, response), response);
    } else if (fault instanceof MethodFault.TimeOutAfterEffect) {
      ServletContextRequest.getServletContextRequest(request)
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
    } else {
      write(new ApiAnswer(200, "<html>not JSON</html>", 0), response);
    }
  }

  private void later(
      Duration delay, ApiAnswer answer, AsyncContext async, HttpServletResponse response) {
    async.setTimeout(0);
    ScheduledFuture<?> unused =
        timer.schedule(
            () -> {
              try {
                write(answer, response);
              } catch (IOException e) {
                throw new UncheckedIOException("the caller did not wait for a slow answer", e);
              } finally {
                async.complete();
              }
            },
            delay.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private static void write(ApiAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setContentType("application/json; charset=utf-8");
    if (answer.retryAfterSeconds() > 0) {
      response.setIntHeader("Retry-After", answer.retryAfterSeconds());
    }
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
