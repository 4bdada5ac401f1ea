package io.goodhart;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
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
import io.goodhart.privacy.Disclosed;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data of single people is read by the measures, the stores and the gate, and by nobody else. */
class PersonLevelTest {
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
            "RosterStore.membersOf",
            "RosterStore.membersOfAll",
            "SilentSources.of",
            "Visibility.of");
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
