package io.goodhart.edge.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hears out senders that were answered before they had sent everything: what is left of a body is
 * read and thrown away, without a thread that waits for it. A connection that is closed on data
 * still coming in is reset, and the sender of a body that is too large would never see why.
 */
final class Lingering extends Handler.Wrapper {
  private final long most;

  /**
   * Goes around a handler.
   *
   * @param most how many bytes are thrown away before the connection is closed all the same
   */
  Lingering(Handler handler, long most) {
    super(handler);
    this.most = most;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!maySendMore(request)) {
      return super.handle(request, response, callback);
    }
    HeardOut heardOut = new HeardOut(request, callback, most);
    return super.handle(heardOut, response, Callback.from(heardOut::drain, callback::failed));
  }

  /** HTTP/2 ends one request without its connection; who asked before sending does not send. */
  private static boolean maySendMore(Request request) {
    return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
        && !request.getHeaders().contains(HttpHeader.EXPECT);
  }

  private static final class HeardOut extends Request.Wrapper {
    private final Callback callback;
    private long left;

    HeardOut(Request request, Callback callback, long most) {
      super(request);
      this.callback = callback;
      this.left = most;
    }

    /** Asked before an answer, to tell whether the connection can go on: it will be drained. */
    @Override
    public boolean consumeAvailable() {
      return true;
    }

    void drain() {
      while (left > 0) {
        Content.Chunk chunk = read();
        if (chunk == null) {
          demand(this::drain);
          return;
        }
        left -= chunk.remaining();
        boolean over = chunk.isLast() || Content.Chunk.isFailure(chunk);
        chunk.release();
        if (over) {
          break;
        }
      }
      callback.succeeded();
    }
  }
}
