package io.goodhart.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Slack's documented limits on blocks: the table of block types, where each may appear, and the
 * rule it must pass. One bad block fails the whole payload.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit reference</a>
 */
public final class BlockRules {
  private record Entry(Set<Surface> surfaces, Consumer<Spot> rule) {}

  private static final Set<Surface> ALL = Set.of(Surface.values());
  private static final Set<Surface> MESSAGES = Set.of(Surface.MESSAGE);
  private static final Set<Surface> MODALS = Set.of(Surface.MODAL);
  private static final Set<Surface> NOT_IN_MODALS = Set.of(Surface.MESSAGE, Surface.HOME);

  private final Map<String, Entry> entries = new HashMap<>();

  /** The rules of today's Block Kit. */
  public BlockRules() {
    on("section", ALL, TextBlockRules::section);
    on("header", ALL, TextBlockRules::header);
    on("context", ALL, TextBlockRules::context);
    on("divider", ALL, block -> {});
    on("image", ALL, TextBlockRules::image);
    on("rich_text", ALL, TextBlockRules::richText);
    on("video", ALL, TextBlockRules::video);
    on("markdown", MESSAGES, TextBlockRules::markdown);
    on("file", MESSAGES, block -> block.requiredString("external_id", 255));
    on("call", MESSAGES, block -> block.requiredString("call_id", 255));
    on("actions", ALL, ElementRules::actions);
    on("context_actions", MESSAGES, ElementRules::contextActions);
    on("input", ALL, ElementRules::input);
    on("table", NOT_IN_MODALS, TableRules::table);
    on("data_table", NOT_IN_MODALS, TableRules::dataTable);
    on("data_visualization", MESSAGES, ChartRules::chart);
    on("alert", MODALS, CardRules::alert);
    on("card", ALL, CardRules::card);
    on("carousel", NOT_IN_MODALS, CardRules::carousel);
    on("plan", MESSAGES, CardRules::plan);
    on("task_card", MESSAGES, CardRules::taskCard);
    on(
        "container",
        NOT_IN_MODALS,
        block -> {
          CardRules.container(block);
          block.items("child_blocks", 1, 10, this::check);
        });
  }

  /** Checks the blocks of a message; pointers begin with {@code /blocks}. */
  public List<BlockProblem> message(JsonNode blocks) {
    return check(blocks, "/blocks", Surface.MESSAGE);
  }

  /** Checks a modal or Home with its blocks; pointers begin with {@code /view}. */
  public List<BlockProblem> view(JsonNode view) {
    List<BlockProblem> problems = new ArrayList<>();
    Surface surface = view.path("type").asText().equals("home") ? Surface.HOME : Surface.MODAL;
    ViewRules.view(new Spot(view, "/view", surface, new Totals(), problems));
    problems.addAll(check(view.path("blocks"), "/view/blocks", surface));
    return problems;
  }

  private List<BlockProblem> check(JsonNode blocks, String pointer, Surface surface) {
    List<BlockProblem> problems = new ArrayList<>();
    new Spot(blocks, pointer, surface, new Totals(), problems)
        .elements(0, surface.maxBlocks(), this::check);
    return problems;
  }

  private void check(Spot block) {
    Entry entry = entries.get(block.type());
    if (!block.node().isObject()) {
      block.problem("must provide an object");
    } else if (block.type().isEmpty()) {
      block.problem("missing required field: type");
    } else if (entry == null) {
      block.problem("unsupported type: " + block.type());
    } else if (!entry.surfaces().contains(block.surface())) {
      block.problem("unsupported type here: " + block.type());
    } else {
      checkId(block);
      entry.rule().accept(block);
    }
  }

  private static void checkId(Spot block) {
    block.optionalString("block_id", 255);
    String id = block.node().path("block_id").asText();
    if (!id.isEmpty() && !block.totals().isNewBlockId(id)) {
      block.field("block_id").problem("`block_id` already exists: " + id);
    }
  }

  private void on(String type, Set<Surface> surfaces, Consumer<Spot> rule) {
    entries.put(type, new Entry(surfaces, rule));
  }
}
