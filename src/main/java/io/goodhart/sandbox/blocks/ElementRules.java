package io.goodhart.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks that people can act on, and the elements in them. */
final class ElementRules {
  private static final Set<String> STYLES = Set.of("primary", "danger");

  private static final Map<String, Consumer<Spot>> CHOICES =
      Map.ofEntries(
          Map.entry("button", ElementRules::button),
          Map.entry("overflow", e -> e.items("options", 1, 5, ElementRules::option)),
          Map.entry("radio_buttons", e -> e.items("options", 1, 10, ElementRules::option)),
          Map.entry("checkboxes", e -> e.items("options", 1, 10, ElementRules::option)),
          Map.entry("static_select", ElementRules::menu),
          Map.entry("multi_static_select", ElementRules::menu),
          Map.entry("external_select", ElementRules::placeholder),
          Map.entry("multi_external_select", ElementRules::placeholder),
          Map.entry("users_select", ElementRules::placeholder),
          Map.entry("multi_users_select", ElementRules::placeholder),
          Map.entry("conversations_select", ElementRules::placeholder),
          Map.entry("multi_conversations_select", ElementRules::placeholder),
          Map.entry("channels_select", ElementRules::placeholder),
          Map.entry("multi_channels_select", ElementRules::placeholder),
          Map.entry("datepicker", ElementRules::placeholder),
          Map.entry("timepicker", ElementRules::placeholder),
          Map.entry("datetimepicker", e -> {}),
          Map.entry("workflow_button", e -> e.requiredPlainText("text", 75)));

  private static final Map<String, Consumer<Spot>> FIELDS =
      Map.of(
          "plain_text_input", ElementRules::textInput,
          "rich_text_input", ElementRules::placeholder,
          "email_text_input", ElementRules::placeholder,
          "url_text_input", ElementRules::placeholder,
          "number_input", e -> e.required("is_decimal_allowed"),
          "file_input", e -> e.optionalWhole("max_files", 1, 10));

  private static final Set<String> IN_ACTIONS = CHOICES.keySet();
  private static final Set<String> IN_SECTIONS = union(IN_ACTIONS, List.of("image"));
  private static final Set<String> IN_INPUTS =
      union(without(IN_ACTIONS, "button", "overflow", "workflow_button"), FIELDS.keySet());

  private ElementRules() {}

  static void actions(Spot block) {
    Set<String> ids = new HashSet<>();
    block.items(
        "elements",
        1,
        25,
        element -> {
          oneOf(element, IN_ACTIONS);
          JsonNode id = element.node().path("action_id");
          if (id.isTextual() && !ids.add(id.asText())) {
            element.field("action_id").problem("`action_id` already exists: " + id.asText());
          }
        });
  }

  static void contextActions(Spot block) {
    block.items(
        "elements",
        1,
        5,
        element -> {
          if (element.type().equals("feedback_buttons")) {
            feedback(element, "positive_button");
            feedback(element, "negative_button");
          } else if (element.type().equals("icon_button")) {
            element.requiredPlainText("text", 75);
            element.requiredString("icon", 75);
            common(element);
          } else {
            element.problem("unsupported type: " + element.type());
          }
        });
  }

  static void input(Spot block) {
    block.requiredPlainText("label", 2000);
    block.optionalPlainText("hint", 2000);
    if (block.required("element")) {
      oneOf(block.field("element"), IN_INPUTS);
    }
  }

  /** What stands at the side of a section. */
  static void accessory(Spot element) {
    oneOf(element, IN_SECTIONS);
  }

  static void button(Spot element) {
    element.requiredPlainText("text", 75);
    element.optionalString("value", 2000);
    element.optionalString("url", 3000);
    element.optionalString("accessibility_label", 75);
    element.optionalWord("style", STYLES);
  }

  private static void oneOf(Spot element, Set<String> allowed) {
    String type = element.type();
    if (!allowed.contains(type)) {
      element.problem("unsupported type: " + type);
      return;
    }
    if (type.equals("image")) {
      TextBlockRules.picture(element);
      return;
    }
    common(element);
    Consumer<Spot> rule = CHOICES.get(type);
    Consumer<Spot> fieldRule = FIELDS.get(type);
    if (rule != null) {
      rule.accept(element);
    } else if (fieldRule != null) {
      fieldRule.accept(element);
    }
  }

  private static void common(Spot element) {
    element.optionalString("action_id", 255);
    if (element.has("confirm")) {
      Spot confirm = element.field("confirm");
      confirm.optionalPlainText("title", 100);
      confirm.requiredText("text", 300);
      confirm.optionalPlainText("confirm", 30);
      confirm.optionalPlainText("deny", 30);
      confirm.optionalWord("style", STYLES);
    }
  }

  private static void feedback(Spot element, String name) {
    if (element.required(name)) {
      Spot button = element.field(name);
      button.requiredPlainText("text", 75);
      button.requiredString("value", 2000);
      button.optionalString("accessibility_label", 75);
    }
  }

  private static void menu(Spot element) {
    placeholder(element);
    if (element.has("options") == element.has("option_groups")) {
      element.problem("must define either `options` or `option_groups`");
    }
    element.items("options", 0, 100, ElementRules::option);
    element.items(
        "option_groups",
        0,
        100,
        group -> {
          group.requiredPlainText("label", 75);
          group.items("options", 1, 100, ElementRules::option);
        });
    element.optionalWhole("max_selected_items", 1, 100);
  }

  private static void option(Spot option) {
    option.requiredText("text", 75);
    option.requiredString("value", 150);
    option.optionalText("description", 75);
  }

  private static void placeholder(Spot element) {
    element.optionalPlainText("placeholder", 150);
  }

  private static void textInput(Spot element) {
    placeholder(element);
    element.optionalWhole("min_length", 0, 3000);
    element.optionalWhole("max_length", 1, 3000);
    element.optionalString("initial_value", 3000);
  }

  private static Set<String> union(Collection<String> one, Collection<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> without(Set<String> all, String... names) {
    List<String> dropped = List.of(names);
    return all.stream().filter(n -> !dropped.contains(n)).collect(Collectors.toUnmodifiableSet());
  }
}
