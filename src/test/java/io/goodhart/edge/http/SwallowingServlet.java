package io.goodhart.edge.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Reads bodies as the real doors do: asynchronously, and for as long as they come. */
final class SwallowingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AsyncContext exchange = request.startAsync(request, response);
    exchange.setTimeout(0);
    ServletInputStream body = request.getInputStream();
    body.setReadListener(new Swallowing(body, exchange));
  }

  private record Swallowing(ServletInputStream body, AsyncContext exchange)
      implements ReadListener {
    @Override
    public void onDataAvailable() throws IOException {
      byte[] buffer = new byte[1024];
      while (body.isReady() && body.read(buffer) >= 0) {
        // Nothing is kept.
      }
    }

    @Override
    public void onAllDataRead() {
      exchange.complete();
    }

    @Override
    public void onError(Throwable failure) {
      ((HttpServletResponse) exchange.getResponse()).setStatus(408);
      exchange.complete();
    }
  }
}
