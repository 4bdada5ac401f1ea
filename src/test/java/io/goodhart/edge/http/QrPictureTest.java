package io.goodhart.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a camera sees in the picture, which is read back from its bars. */
class QrPictureTest {
  private static final String TEXT =
      "otpauth://totp/Goodhart:approvals?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Goodhart";
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

  private static final int MARGIN = 4;

  @Test
  void aCameraReadsTheText() throws Exception {
    assertThat(new Decoder().decode(modules(QrPicture.of(TEXT, "x"))).getText()).isEqualTo(TEXT);
  }

  @Test
  void aScreenReaderHearsTheLabelAndNobodyReadsTheTextInTheSource() {
    assertThat(QrPicture.of(TEXT, "Your key"))
        .contains("role=\"img\" aria-label=\"Your key\"")
        .doesNotContain("otpauth")
        .doesNotContain("JBSWY3DP");
  }

  @Test
  void aTextThatIsTooLongIsRefusedWithoutBeingTold() {
    assertThatThrownBy(() -> QrPicture.of("secret".repeat(1_000), "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageNotContaining("secret");
  }

  private static BitMatrix modules(String svg) {
    Matcher size = SIZE.matcher(svg);
    assertThat(size.find()).isTrue();
    BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * MARGIN);
    Matcher bar = BAR.matcher(svg);
    while (bar.find()) {
      int x = Integer.parseInt(bar.group(1)) - MARGIN;
      int y = Integer.parseInt(bar.group(2)) - MARGIN;
      modules.setRegion(x, y, Integer.parseInt(bar.group(3)), 1);
    }
    return modules;
  }
}
