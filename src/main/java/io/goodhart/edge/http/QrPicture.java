package io.goodhart.edge.http;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code, drawn into the page itself: as a picture of its own it would have an
 * address, and what it says would stand in logs and caches.
 */
final class QrPicture {
  /** Modules of white around it, which cameras need to find it. */
  private static final int MARGIN = 4;

  private static final String SVG =
      """
      <svg role="img" aria-label="%1$s" viewBox="0 0 %2$d %2$d" shape-rendering="crispEdges">
      <path fill="#fff" d="M0 0h%2$dv%2$dh-%2$dz"/>
      <path fill="#000" d="%3$s"/>
      </svg>
      """;

  private QrPicture() {}

  /**
   * Draws a text, dark on white whatever the page looks like.
   *
   * @param label what it is, as an attribute may hold it; never the text
   * @throws IllegalArgumentException if the text is too long to be drawn
   */
  static String of(String text, String label) {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      // Without the cause, which may hold the text.
      throw new IllegalArgumentException("The text is too long for a QR code");
    }
    return SVG.formatted(label, modules.getWidth() + 2 * MARGIN, path(modules));
  }

  /** Each run of dark modules in a row as one bar. */
  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int end = x;
        while (end < modules.getWidth() && modules.get(end, y) == 1) {
          end++;
        }
        if (end > x) {
          int run = end - x;
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN);
          path.append('h').append(run).append("v1h-").append(run).append('z');
        }
        x = end + 1;
      }
    }
    return path.toString();
  }
}
