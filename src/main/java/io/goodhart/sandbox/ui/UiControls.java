package io.goodhart.sandbox.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /ui/controls/<id>}: presses one of the demo's buttons, one at a time. */
final class UiControls {
  private static final Logger LOG = LoggerFactory.getLogger(UiControls.class);

  private final List<SandboxControl> controls;
  private final Executor executor;

  UiControls(List<SandboxControl> controls, Executor executor) {
    this.controls = controls;
    this.executor = executor;
  }

  CompletableFuture<ObjectNode> run(String id) {
    SandboxControl control =
        controls.stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new UiRefusal(404, "There is no control " + id + " here."));
    return CompletableFuture.supplyAsync(() -> run(control), executor);
  }

  private static ObjectNode run(SandboxControl control) {
    try {
      return Json.object().put("message", control.run().call());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UiRefusal(503, "The workspace is closing. Start it again.");
    } catch (Exception e) {
      LOG.error("control failed id={}", control.id(), e);
      throw new UiRefusal(500, control.label() + " failed. Look at the log for the reason.");
    }
  }
}
