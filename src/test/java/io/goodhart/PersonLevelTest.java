package io.goodhart;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.MemberWeek;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.Ledger;
import io.goodhart.privacy.AccessGate;
import io.goodhart.privacy.AroundTheGate;
import io.goodhart.privacy.Disclosed;
import io.goodhart.privacy.OwnCost;
import io.goodhart.privacy.OwnData;
import io.goodhart.privacy.OwnErasure;
import io.goodhart.privacy.OwnExport;
import io.goodhart.privacy.OwnLeave;
import io.goodhart.privacy.OwnNotes;
import io.goodhart.privacy.OwnSources;
import io.goodhart.privacy.OwnStanding;
import io.goodhart.privacy.WhoLooked;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data of single people is read by the measures, the stores and the gate, and by nobody else. */
class PersonLevelTest {
  private static final Set<String> OWN_DATA =
      Set.of(
          OwnCost.class.getName(),
          OwnData.class.getName(),
          OwnErasure.class.getName(),
          OwnExport.class.getName(),
          OwnLeave.class.getName(),
          OwnNotes.class.getName(),
          OwnSources.class.getName(),
          OwnStanding.class.getName(),
          WhoLooked.class.getName());

  private static final DescribedPredicate<JavaClass> MAY_READ =
      resideInAnyPackage(
          "io.goodhart.adoption..",
          "io.goodhart.signals..",
          "io.goodhart.intake..",
          "io.goodhart.edge.sql..",
          "io.goodhart.privacy..");

  private static final ArchRule READERS =
      noClasses()
          .that(DescribedPredicate.not(MAY_READ))
          .should(accessDataOfSinglePeople())
          .as("only measures, stores and the gate read data of single people");

  private static final ArchRule DISCLOSERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.goodhart.privacy..")
          .should()
          .callConstructorWhere(
              describe(
                  "it makes a Disclosed",
                  (JavaConstructorCall call) ->
                      call.getTargetOwner().isEquivalentTo(Disclosed.class)));

  /**
   * What a person sees of themselves, and the gate to what another sees of them. The rules for sums
   * look at who contributed how much only to say whether a sum of all may be shown.
   */
  private static final DescribedPredicate<JavaClass> MAY_DISCLOSE =
      describe(
          "the gate or somebody's own",
          type ->
              Set.of(
                      "AccessGate",
                      "NewNotes",
                      "NoteMessages",
                      "OpenedSignals",
                      "OwnCost",
                      "OwnData",
                      "OwnErasure",
                      "OwnExport",
                      "OwnLeave",
                      "OwnNotes",
                      "OwnSources",
                      "OwnStanding",
                      "WhoLooked")
                  .contains(type.getSimpleName()));

  private static final ArchRule GATED =
      noClasses()
          .that()
          .resideInAPackage("io.goodhart.privacy..")
          .and(DescribedPredicate.not(MAY_DISCLOSE))
          .should(accessDataOfSinglePeople())
          .as("in privacy, only the gate and what is somebody's own read data of single people");

  /** These ask for the data of whoever asks, whom the surface has made sure of. */
  private static final ArchRule OWN =
      noClasses()
          .that()
          .doNotHaveSimpleName("OwnWeekAnswer")
          .and()
          .doNotHaveSimpleName("LinkAnswer")
          .and()
          .doNotHaveSimpleName("AwayAnswer")
          .and()
          .doNotHaveSimpleName("WhoAnswer")
          .and()
          .doNotHaveSimpleName("NotesAnswer")
          .and()
          .doNotHaveSimpleName("ExportAnswer")
          .and()
          .doNotHaveSimpleName("ExportServlet")
          .and()
          .doNotHaveSimpleName("ForgetAnswer")
          .should()
          .callMethodWhere(
              describe(
                  "it reads somebody's own data",
                  (JavaMethodCall call) ->
                      OWN_DATA.contains(call.getTargetOwner().getName())
                          && !call.getOriginOwner().equals(call.getTargetOwner())));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.goodhart");

  @Test
  void onlyMeasuresStoresAndTheGateReadDataOfSinglePeople() {
    READERS.check(CLASSES);
  }

  @Test
  void onlyTheGateDiscloses() {
    DISCLOSERS.check(CLASSES);
  }

  @Test
  void anothersDataPassesTheGate() {
    GATED.check(CLASSES);
  }

  @Test
  void whatIsSomebodysOwnIsAskedForByThemAlone() {
    OWN.check(CLASSES);
  }

  @Test
  void theGateWritesBeforeItReads() {
    JavaMethod reads =
        CLASSES.get(AccessGate.class).getMethods().stream()
            .filter(
                method ->
                    method.getMethodCallsFromSelf().stream()
                        .anyMatch(
                            call -> call.getTargetOwner().isEquivalentTo(ActivityStore.class)))
            .reduce((one, other) -> fail("The gate reads in two places"))
            .orElseThrow();

    assertThat(lineOf(reads, Ledger.class)).isLessThan(lineOf(reads, ActivityStore.class));
  }

  @Test
  void aWayAroundTheGateIsSeen() {
    JavaClasses planted =
        new ClassFileImporter()
            .importClasses(AroundTheGate.class, ActivityStore.class, OwnData.class);

    assertThatThrownBy(() -> GATED.check(planted)).hasMessageContaining("AroundTheGate");
    assertThatThrownBy(() -> OWN.check(planted)).hasMessageContaining("AroundTheGate");
  }

  @Test
  void everyWayOfReadingWithoutTheGateIsSeen() {
    for (Class<?> planted :
        List.of(CallsThePort.class, NamesThePort.class, CallsAnImplementation.class)) {
      JavaClasses classes =
          new ClassFileImporter().importClasses(planted, ActivityStore.class, OneWeek.class);

      assertThatThrownBy(() -> READERS.check(classes))
          .as(planted.getSimpleName())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(planted.getSimpleName());
    }
  }

  @Test
  void theMethodsThatTellOfSinglePeopleAreMarked() {
    List<String> marked =
        CLASSES.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(PersonLevel.class))
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .sorted()
            .toList();

    assertThat(marked)
        .contains(
            "ActivityStore.activeDays",
            "ActivityStore.memberWeek",
            "ActivityStore.sightings",
            "ActivityStore.turns",
            "NoteStore.leftOut",
            "NoteStore.of",
            "NoteStore.open",
            "OwnRecords.recordsOf",
            "OwnRecords.weeksOf",
            "RosterStore.membersOf",
            "RosterStore.membersOfAll",
            "SilentSources.of",
            "Visibility.of");
  }

  private static int lineOf(JavaMethod method, Class<?> target) {
    return method.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().isEquivalentTo(target))
        .mapToInt(JavaMethodCall::getLineNumber)
        .min()
        .orElseThrow();
  }

  private static ArchCondition<JavaClass> accessDataOfSinglePeople() {
    return new ArchCondition<>("read data of single people") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.<JavaAccess<?>>concat(
                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
            .filter(access -> isPersonLevel(access.getTargetOwner(), access.getTarget().getName()))
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
      }
    };
  }

  /** Whether the type or one that it stands for marks a method of this name. */
  private static boolean isPersonLevel(JavaClass owner, String name) {
    return Stream.concat(
            Stream.of(owner),
            Stream.concat(
                owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream()))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getName().equals(name))
        .anyMatch((JavaCodeUnit method) -> method.isAnnotatedWith(PersonLevel.class));
  }

  /** A planted violation: it calls the port. */
  record CallsThePort(ActivityStore store) {
    List<ActiveDays> peek(ReportingWeek week) {
      return store.activeDays(week);
    }
  }

  /** A planted violation: it hands the port's method on. */
  record NamesThePort(ActivityStore store) {
    Function<ReportingWeek, List<ActiveDays>> peek() {
      return store::activeDays;
    }
  }

  /** A planted violation: it goes around the port. */
  record CallsAnImplementation(OneWeek store) {
    MemberWeek peek(MemberId member, ReportingWeek week) {
      return store.memberWeek(member, week);
    }
  }

  abstract static class OneWeek implements ActivityStore {
    @Override
    public MemberWeek memberWeek(MemberId member, ReportingWeek week) {
      return MemberWeek.empty(member, week);
    }
  }
}
