package io.radon.dsl.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.fuzz.SpecGenerator;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceFile;
import io.radon.dsl.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Java and text mean the same, for programs and specs that were written side by side. */
class RandomProgramTest {
  @Provide
  Arbitrary<List<Long>> seeds() {
    return Arbitraries.longs().list().ofSize(12).uniqueElements();
  }

  @Property(tries = 6)
  void aRandomJavaProgramBuildsTheModelOfItsText(@ForAll("seeds") List<Long> seeds) {
    Map<String, String> programs = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (long seed : seeds) {
      String name = "Random" + texts.size();
      Both program = RandomProgram.of(seed, name);
      programs.put(name, program.java());
      texts.put(name, program.text());
    }
    Map<String, Spec> built = Programs.run(programs);
    texts.forEach(
        (name, text) -> {
          Spec spec = Objects.requireNonNull(built.get(name));
          String written = spec.toSource();
          assertThat(digests(written))
              .as("%s\n%s", programs.get(name), text)
              .isEqualTo(digests(text));
          assertThat(Programs.tree(written)).isEqualTo(Programs.tree(text));
        });
  }

  /** Text → Java → text, for specs by the grammar, most of which don't fit together. */
  @Property(tries = 4)
  void aRandomSpecIsTheSameAfterATripThroughJava(@ForAll("seeds") List<Long> seeds) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> programs = new LinkedHashMap<>();
    for (long seed : seeds) {
      String name = "Spec" + texts.size();
      String text = new SpecGenerator(seed).spec();
      DiagnosticSink sink = new DiagnosticSink();
      ModelParser.parse(new SourceFile(name, text), sink);
      if (!sink.hasErrors()) {
        texts.put(name, text);
        programs.put(name, Programs.source(text, name));
      }
    }
    assertThat(texts).isNotEmpty();
    Map<String, Spec> built = Programs.run(programs);
    texts.forEach(
        (name, text) -> {
          String again = Objects.requireNonNull(built.get(name)).toSource();
          assertThat(Programs.tree(again)).isEqualTo(Programs.tree(text));
        });
  }

  private static Map<String, String> digests(String text) {
    CompileResult result = Specs.compile(Map.of("net.rn", text), "net.rn", null);
    assertThat(result.accepted())
        .as("%s\n%s", new HumanRenderer().render(result.diagnostics(), 9), text)
        .isTrue();
    Map<String, String> digests = new LinkedHashMap<>();
    for (CompiledModel model : result.models()) {
      digests.put(model.graph().name(), model.digest());
    }
    assertThat(digests).hasSize(2);
    return digests;
  }
}
