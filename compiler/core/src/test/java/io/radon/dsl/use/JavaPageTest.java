package io.radon.dsl.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.Severity;
import io.radon.dsl.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the page about the Java DSL shows compiles, and is the spec that stands below it. */
class JavaPageTest {
  @TestFactory
  Stream<DynamicTest> aListingBuildsTheSpecBelowIt() {
    List<JavaPage.Listing> listings =
        JavaPage.listings().stream().filter(listing -> !listing.trains()).toList();
    String imports = listings.get(0).java();
    assertThat(listings.get(0).isImports()).isTrue();
    Map<String, String> programs = new LinkedHashMap<>();
    for (int i = 1; i < listings.size(); i++) {
      programs.put("Listing" + i, listings.get(i).program("Listing" + i, imports));
    }
    Map<String, Spec> built = Programs.run(programs);
    assertThat(built).hasSizeGreaterThan(3);
    return IntStream.range(1, listings.size())
        .filter(i -> listings.get(i).spec() != null)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    "listing " + i,
                    () -> {
                      String spec = Objects.requireNonNull(listings.get(i).spec());
                      Spec java = Objects.requireNonNull(built.get("Listing" + i));
                      assertThat(java.toSource()).isEqualTo(spec);
                      CompileResult result = Specs.compile(Map.of("a.rn", spec), "a.rn", null);
                      assertThat(result.diagnostics())
                          .allMatch(told -> told.severity() == Severity.NOTE);
                    }));
  }
}
