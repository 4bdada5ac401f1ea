package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.ReviewAnswer;
import io.goodhart.commands.ReviewPending;
import io.goodhart.privacy.AccessGate;
import io.goodhart.privacy.AccessNotices;
import io.goodhart.privacy.AccessRequests;
import io.goodhart.roster.Alias;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a works council's mode is on, nothing that is running could open another's data. */
class WorksCouncilTest {
  private static final List<Class<?>> WAYS =
      List.of(
          AccessGate.class,
          AccessRequests.class,
          AccessNotices.class,
          ReviewAnswer.class,
          ReviewPending.class);

  private static final String KEY = "the-council's-own-key";
  private static final Asker ADMIN =
      new Asker(Alias.slackUser("T0SANDBOX", "U0CARLA"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void nothingThatRunsIsAWayToAnothersData() throws IOException {
    try (Core core = core(true)) {
      assertThat(reachable(List.of(core, new Answers(core))))
          .hasSizeGreaterThan(60)
          .doesNotContainAnyElementsOf(WAYS);
    }
  }

  @Test
  void withoutItTheWalkFindsEveryWay() throws IOException {
    try (Core core = core(false)) {
      assertThat(reachable(List.of(core, new Answers(core)))).containsAll(WAYS);
    }
  }

  @Test
  void anAdminIsToldThatNobodyCan() throws IOException {
    try (Core core = core(true)) {
      assertThat(
              new Answers(core)
                  .usage
                  .answer("review <@U0ANNA> cost ticket FIN-88", ADMIN)
                  .summary())
          .startsWith("This installation does not allow anyone to open data about another");
      assertThat(new Answers(core).usage.answer("review pending", ADMIN).summary())
          .startsWith("This installation does not allow anyone");
      assertThat(new Answers(core).presses.press(new Press("agree-access", "1"), ADMIN)).isEmpty();
    }
  }

  @Test
  void theLedgerIsProvableAllTheSame() throws IOException {
    try (Core core = core(true)) {
      assertThatCode(() -> core.ledger.head()).doesNotThrowAnyException();
    }
  }

  @Test
  void theServersCommandOpensNobodysDataEither() throws IOException {
    Cli refused = signals(settings(true));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("does not allow anyone to open data about another person");
    assertThat(signals(settings(false)).code()).isZero();
  }

  @Test
  void whatASecondKeyLockedNoSettingOpens() throws IOException {
    assertThat(withKey("lock", KEY).code()).isZero();

    assertThat(signals(settings(false)).code()).isEqualTo(1);
    try (Core core = core(false)) {
      assertThat(reachable(List.of(core, new Answers(core)))).doesNotContainAnyElementsOf(WAYS);
      assertThat(core.config.privacy().locked()).isTrue();
    }
  }

  @Test
  void onlyTheSameKeyUnlocks() throws IOException {
    withKey("lock", KEY);

    assertThat(withKey("unlock", "another-key-entirely").err()).contains("This is not the key");
    assertThat(withKey("lock", "another-key-entirely").err()).contains("There is a key already");
    assertThat(signals(settings(false)).code()).isEqualTo(1);
    assertThat(withKey("unlock", KEY).code()).isZero();
    assertThat(signals(settings(false)).code()).isZero();
  }

  @Test
  void aShortKeyIsNone() throws IOException {
    assertThat(withKey("lock", "short").code()).isEqualTo(2);
    assertThat(signals(settings(false)).code()).isZero();
  }

  @Test
  void lockingAndUnlockingStandInTheLedger() throws IOException {
    withKey("lock", KEY);
    withKey("unlock", KEY);

    assertThat(
            Cli.output(
                "ledger",
                "export",
                "--config",
                settings(false).toString(),
                "--data",
                folder.toString()))
        .contains("works-council.locked", "works-council.unlocked")
        .doesNotContain(KEY);
  }

  private Cli withKey(String word, String key) throws IOException {
    return Cli.run(
        "works-council",
        word,
        "--config",
        settings(false).toString(),
        "--data",
        folder.toString(),
        "--key",
        key);
  }

  private Cli signals(Path settings) {
    return Cli.run(
        "signals",
        "--config",
        settings.toString(),
        "--data",
        folder.toString(),
        "--week",
        "2026-W20",
        "--purpose",
        "Evaluation");
  }

  private Path settings(boolean worksCouncil) throws IOException {
    return Files.writeString(
        folder.resolve("goodhart.yml"),
        "admins: \"U0CARLA, U0BEN\"\nprivacy:\n  works-council: " + worksCouncil + "\n");
  }

  private Core core(boolean worksCouncil) throws IOException {
    return Core.open(
        Config.load(settings(worksCouncil)), Secrets.from(Map.of()), folder, Clock.systemUTC());
  }

  /** The classes of ours of which an object is held by any chain of fields. */
  private static Set<Class<?>> reachable(Object root) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object object = open.pop();
      if (!seen.add(object)) {
        continue;
      }
      if (object instanceof Collection<?> collection) {
        open.addAll(collection);
      } else if (object instanceof Object[] array) {
        for (int i = 0; i < Array.getLength(array); i++) {
          if (array[i] != null) {
            open.push(array[i]);
          }
        }
      } else if (isOurs(object.getClass())) {
        held(object).forEach(open::push);
      }
    }
    return seen.stream()
        .<Class<?>>map(Object::getClass)
        .filter(WorksCouncilTest::isOurs)
        .collect(Collectors.toSet());
  }

  private static List<Object> held(Object object) {
    Deque<Object> held = new ArrayDeque<>();
    for (Class<?> type = object.getClass(); isOurs(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
          continue;
        }
        try {
          field.setAccessible(true);
          Object value = field.get(object);
          if (value != null) {
            held.push(value);
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return List.copyOf(held);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("io.goodhart.");
  }
}
