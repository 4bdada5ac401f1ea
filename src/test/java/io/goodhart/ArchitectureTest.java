package io.goodhart;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The architecture, as a table that the build checks. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.goodhart");

  private static final String BASE = "io.goodhart.";

  /** Who may import whom; a package that is not a key here fails the build. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("calendar", Set.of()),
          Map.entry("roster", Set.of("calendar")),
          Map.entry("activity", Set.of("calendar", "roster")),
          Map.entry("delivery", Set.of("calendar")),
          Map.entry("ledger", Set.of("calendar")),
          Map.entry("intake", Set.of("activity", "roster", "calendar")),
          Map.entry("adoption", Set.of("activity", "roster", "calendar")),
          Map.entry("signals", Set.of("adoption", "activity", "roster", "calendar")),
          Map.entry(
              "privacy",
              Set.of(
                  "ledger", "delivery", "signals", "adoption", "activity", "roster", "calendar")),
          Map.entry("approvals", Set.of("ledger", "delivery", "roster", "calendar")),
          Map.entry(
              "digest",
              Set.of(
                  "privacy",
                  "approvals",
                  "signals",
                  "adoption",
                  "delivery",
                  "activity",
                  "roster",
                  "calendar")),
          Map.entry(
              "commands",
              Set.of(
                  "digest",
                  "privacy",
                  "approvals",
                  "signals",
                  "adoption",
                  "activity",
                  "roster",
                  "calendar")));

  /** Core packages that a later step brings; empty in the end. */
  private static final Set<String> STILL_TO_COME = Set.of();

  /** What the core may use besides itself: no Slack, no SQL, no JSON, no logging, no wall clock. */
  private static final String[] PURE = {
    "java.lang..",
    "java.util..",
    "java.time..",
    "java.math..",
    "java.io..",
    "java.text..",
    "java.nio.charset..",
    "java.security..",
    "javax.crypto..",
    "org.jspecify.."
  };

  @Test
  void theCoreImportsOnlyWhatTheTableAllows() {
    MAY_IMPORT.forEach(
        (name, allowed) -> {
          List<String> ok = new ArrayList<>(List.of(PURE));
          ok.add(BASE + name + "..");
          if (name.equals("adoption") || name.equals("signals")) {
            ok.add("org.apache.commons.statistics.distribution..");
          }
          allowed.forEach(a -> ok.add(BASE + a + ".."));
          classes()
              .that()
              .resideInAPackage(BASE + name + "..")
              .should()
              .onlyDependOnClassesThat(resideInAnyPackage(ok.toArray(String[]::new)))
              .as("package " + name + " imports only " + allowed + " and the JDK's pure part")
              .allowEmptyShould(true)
              .check(CLASSES);
        });
  }

  @Test
  void everyPackageIsInTheTable() {
    ArchRule rule =
        classes()
            .should()
            .resideInAnyPackage(
                Stream.concat(
                        MAY_IMPORT.keySet().stream().map(n -> BASE + n + ".."),
                        Stream.of(BASE + "edge..", BASE + "sandbox..", BASE + "app.."))
                    .toArray(String[]::new));
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void thePackagesStillToComeAreTheOnesListed() {
    Set<String> missing = new TreeSet<>();
    for (String name : MAY_IMPORT.keySet()) {
      if (CLASSES.stream().noneMatch(c -> c.getPackageName().startsWith(BASE + name))) {
        missing.add(name);
      }
    }
    assertThat(missing).isEqualTo(new TreeSet<>(STILL_TO_COME));
  }

  @Test
  void theSandboxKnowsNothingOfOurs() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("io.goodhart.sandbox..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.goodhart..")
                    .and(not(resideInAPackage("io.goodhart.sandbox.."))));
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void noCycles() {
    ArchRule rule = slices().matching("io.goodhart.(*)..").should().beFreeOfCycles();
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void edgesDoNotKnowEachOther() {
    ArchRule rule = slices().matching("io.goodhart.edge.(*)..").should().notDependOnEachOther();
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void nobodyImportsTheRoot() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.goodhart.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.goodhart.app..");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void onlySlackSpeaksSlack() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.goodhart.edge.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.slack..");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void onlySqlSpeaksSql() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages("io.goodhart.edge.sql..", "io.goodhart.edge.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void onlyScheduleSpeaksQuartz() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.goodhart.edge.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void onlyHttpSpeaksJetty() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages("io.goodhart.edge.http..", "io.goodhart.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void timeComesFromAClock() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.goodhart.app..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void measuresHoldNoState() {
    ArchRule rule =
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("io.goodhart.adoption..", "io.goodhart.signals..")
            .should()
            .notBeFinal();
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void noImplSuffix() {
    ArchRule rule = noClasses().should().haveSimpleNameEndingWith("Impl");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void noStdStreams() {
    ArchRule rule = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void noJul() {
    ArchRule rule = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void noFieldInjection() {
    ArchRule rule = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void slackPartsHaveNoCycles() {
    ArchRule rule =
        slices()
            .matching("io.goodhart.edge.slack.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void namesSayWhatAClassDoes() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.goodhart.edge..")
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Handler)");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void idsComeFromASource() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.goodhart.app..")
            .should()
            .callMethod(UUID.class, "randomUUID");
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(
                p ->
                    p.getClasses().stream()
                        .anyMatch(c -> !c.getSimpleName().equals("package-info")))
            .filter(
                p ->
                    p.tryGetPackageInfo()
                        .filter(i -> i.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
            .map(p -> p.getName())
            .toList();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void noSourceFileIsOver300Lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> tooLong = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        long lines = Files.readAllLines(file).size();
        if (lines > 300) {
          tooLong.add(file + ": " + lines);
        }
      }
      assertThat(tooLong).isEmpty();
    }
  }
}
