package io.radon.compiler.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room of the compiler may hold what, and which rooms it may look into. */
class CompilerRoomsTest {
  private static final String ROOT = "io.radon.compiler";

  /** A package may use only those above it. */
  private static final List<String> ORDER =
      List.of(
          ROOT + ".source",
          ROOT + ".diagnostic",
          ROOT + ".syntax",
          ROOT + ".parse",
          ROOT + ".format",
          ROOT + ".shape",
          ROOT + ".ir",
          ROOT + ".op",
          ROOT + ".bind",
          ROOT + ".elaborate",
          ROOT + ".analysis",
          ROOT + ".check",
          ROOT + ".lower",
          ROOT + ".verify",
          ROOT + ".output",
          ROOT + ".codegen",
          "io.radon.dsl",
          ROOT);

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT, "io.radon.dsl");

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyThoseAboveIt() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < ORDER.size(); i++) {
      String[] below = ORDER.subList(i + 1, ORDER.size()).toArray(new String[0]);
      String name = ORDER.get(i);
      if (below.length > 0) {
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage(name)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(below)
                        .allowEmptyShould(true)
                        .check(CORE)));
      }
    }
    return tests.stream();
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found = new TreeSet<>();
    CORE.forEach(type -> found.add(type.getPackageName()));
    assertThat(ORDER).containsAll(found);
    assertThat(found).hasSizeGreaterThan(10);
  }

  @TestFactory
  Stream<DynamicTest> aLibraryHasOneRoom() {
    Map<String, String> rooms =
        Map.of(
            "org.antlr..", ROOT + ".parse",
            "io.radon.grammar..", ROOT + ".parse",
            "com.palantir.javapoet..", ROOT + ".codegen");
    return rooms.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey() + " in " + entry.getValue(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackage(entry.getValue())
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(entry.getKey())
                            .check(CORE)));
  }

  @Test
  void nothingElseIsUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "javax.lang.model.element",
                "javax.annotation.processing",
                "org.jspecify.annotations",
                "org.antlr.v4.runtime..",
                "com.palantir.javapoet",
                "io.radon.grammar",
                "io.radon.compiler..",
                "io.radon.dsl"))
        .check(CORE);
  }

  @Test
  void onlyTheWriterOfTreesTouchesFiles() {
    // The standard library and the pages about codes are resources of the compiler's own.
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".output")
        .and()
        .doNotHaveSimpleName("StandardLibrary")
        .and()
        .doNotHaveSimpleName("DiagnosticPage")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io", "java.net..", "java.nio.file..", "java.nio.channels..")
        .check(CORE);
  }

  @Test
  void theClockTheEnvironmentAndTheTerminalAreTheCallers() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.time..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CORE);
  }

  /** The stages' own times are part of the result; nothing else may depend on a clock. */
  @Test
  void onlyTheTimesOfTheStagesAreTaken() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Compilation")
        .and()
        .doNotHaveSimpleName("UnitLoader")
        .should()
        .callMethod(System.class, "nanoTime")
        .check(CORE);
  }

  @Test
  void noRoomIsALumberRoom() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..")
        .orShould()
        .haveNameMatching(".*(Manager|Helper|Helpers|Impl|Util|Utils)")
        .check(CORE);
  }

  @Test
  void noOrderOfOutputComesFromACopiedMap() {
    noClasses()
        .should()
        .callMethod(Map.class, "copyOf", Map.class)
        .because("its order is another in each run of the machine")
        .check(CORE);
  }
}
