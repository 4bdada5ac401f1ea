package io.goodhart.sandbox.blocks;

import java.util.Set;

/** The blocks that show text and pictures. */
final class TextBlockRules {
  private static final int URL = 3000;
  private static final Set<String> RICH_TEXT =
      Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted");

  private TextBlockRules() {}

  static void section(Spot block) {
    if (!block.has("text") && !block.has("fields")) {
      block.problem("must define either `text` or `fields`");
    }
    block.optionalText("text", 3000);
    block.items("fields", 0, 10, field -> field.text(2000));
    if (block.has("accessory")) {
      ElementRules.accessory(block.field("accessory"));
    }
  }

  static void header(Spot block) {
    block.requiredPlainText("text", 150);
    block.optionalWhole("level", 1, 4);
  }

  static void context(Spot block) {
    block.items("elements", 1, 10, TextBlockRules::contextElement);
  }

  static void image(Spot block) {
    picture(block);
    block.optionalPlainText("title", 2000);
  }

  /** What image blocks and image elements have in common. */
  static void picture(Spot image) {
    if (!image.has("image_url") && !image.has("slack_file")) {
      image.problem("must define either `image_url` or `slack_file`");
    }
    image.optionalString("image_url", URL);
    image.requiredString("alt_text", 2000);
  }

  static void richText(Spot block) {
    block.items(
        "elements",
        0,
        Integer.MAX_VALUE,
        element -> {
          if (!RICH_TEXT.contains(element.type())) {
            element.problem("unsupported type: " + element.type());
          } else {
            element.required("elements");
          }
        });
  }

  static void markdown(Spot block) {
    block.requiredString("text", 12_000);
    block
        .totals()
        .add(Totals.Sum.MARKDOWN_CHARACTERS, block.node().path("text").asText().length(), block);
  }

  static void video(Spot block) {
    block.requiredString("alt_text", 2000);
    block.requiredPlainText("title", 199);
    block.requiredString("thumbnail_url", URL);
    block.requiredString("video_url", URL);
    block.optionalString("author_name", 49);
  }

  private static void contextElement(Spot element) {
    if (element.type().equals("image")) {
      picture(element);
    } else {
      element.text(3000);
    }
  }
}
