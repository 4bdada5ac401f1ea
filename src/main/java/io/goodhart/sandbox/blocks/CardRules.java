package io.goodhart.sandbox.blocks;

import java.util.Set;

/** The blocks that frame other things: cards, alerts, containers, plans. */
final class CardRules {
  private static final Set<String> LEVELS =
      Set.of("default", "info", "warning", "error", "success");
  private static final Set<String> STATUSES = Set.of("pending", "in_progress", "complete", "error");

  private CardRules() {}

  static void alert(Spot block) {
    block.requiredText("text", 200);
    block.optionalWord("level", LEVELS);
  }

  static void card(Spot block) {
    boolean empty =
        !block.has("hero_image")
            && !block.has("title")
            && !block.has("body")
            && !block.has("actions");
    if (empty) {
      block.problem("must define one of `hero_image`, `title`, `actions` or `body`");
    }
    block.optionalText("title", 150);
    block.optionalText("subtitle", 150);
    block.optionalText("body", 200);
    block.optionalText("subtext", 200);
    block.items("actions", 0, 3, ElementRules::button);
    for (String picture : new String[] {"hero_image", "icon"}) {
      if (block.has(picture)) {
        TextBlockRules.picture(block.field(picture));
      }
    }
  }

  static void carousel(Spot block) {
    block.items(
        "elements",
        1,
        10,
        element -> {
          if (element.type().equals("card")) {
            card(element);
          } else {
            element.problem("unsupported type: " + element.type());
          }
        });
  }

  /** The frame of a container; its children are checked as blocks of their own. */
  static void container(Spot block) {
    if (!block.has("title") && !block.has("rich_text_title")) {
      block.problem("must define either `title` or `rich_text_title`");
    }
    block.optionalPlainText("title", 150);
    block.optionalText("subtitle", 150);
    if (block.has("icon")) {
      TextBlockRules.picture(block.field("icon"));
    }
  }

  static void plan(Spot block) {
    block.requiredString("title", 3000);
    block.items("tasks", 0, 50, CardRules::taskCard);
  }

  static void taskCard(Spot block) {
    block.requiredString("task_id", 255);
    block.requiredString("title", 3000);
    block.optionalWord("status", STATUSES);
  }
}
