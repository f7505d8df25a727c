package io.radon.runtime.weights;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.radon.runtime.RadonRuntimeException;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;

/** What the readers of weights may look into. */
class WeightRoomTest {
  private static final JavaClasses WEIGHTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.radon.runtime.weights");

  @Test
  void filesKnowNothingOfNetworks() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.radon..")
                .and(not(resideInAPackage("io.radon.runtime.weights")))
                .and(not(equivalentTo(RadonRuntimeException.class))))
        .check(WEIGHTS);
  }

  @Test
  void nothingIsReadByTensorFlow() {
    // It allocates natively what a file declares.
    noClasses().should().dependOnClassesThat().resideInAPackage("org.tensorflow..").check(WEIGHTS);
  }

  @Test
  void nothingIsLoadedOrDeserialised() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ClassLoader.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(WEIGHTS);
  }
}
