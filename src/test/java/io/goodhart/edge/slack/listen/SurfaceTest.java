package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.event.Event;
import io.goodhart.edge.slack.SlackSurface;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SurfaceTest {
  @Test
  void everySubscriptionHasAListenerAndEveryListenerASubscription() throws Exception {
    Set<String> listened = new TreeSet<>();
    Set<String> subtypes = new TreeSet<>();
    for (Class<? extends Event> event : BoltApp.HEARD) {
      Event empty = event.getDeclaredConstructor().newInstance();
      listened.add(empty.getType());
      if (empty.getType().equals("message")) {
        subtypes.add(empty.getSubtype() == null ? "" : empty.getSubtype());
      }
    }

    Set<String> subscribed =
        SlackSurface.EVENTS.stream()
            .map(name -> name.replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listened).isEqualTo(subscribed);
    assertThat(subtypes).isEqualTo(new TreeSet<>(SlackSurface.MESSAGE_SUBTYPES));
  }
}
