package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A layer is a definition, an emitter, a spec that uses it and one that uses it wrongly. */
class OpPairingTest {
  /** Forwards its input, so that it is in no graph. */
  private static final String NOTHING = "identity";

  @Test
  void everyOpHasAnEmitterAndEveryEmitterAnOp() {
    Set<String> ops = new TreeSet<>();
    OpCatalog.all().forEach(definition -> ops.add(definition.name()));
    assertThat(ops).contains(NOTHING);
    ops.remove(NOTHING);
    assertThat(OpEmitters.ops()).containsExactlyInAnyOrderElementsOf(ops);
  }

  @Test
  void everyOpIsUsedBySomeAcceptedSpec() throws IOException {
    String graphs = String.join("\n", texts("accept", ".graph"));
    String specs = String.join("\n", texts("accept", ".rn"));
    for (OpDefinition definition : OpCatalog.all()) {
      String name = definition.name();
      if (name.equals(NOTHING)) {
        assertThat(specs).containsPattern("(->|[{|]|:) *" + name + "\\b");
      } else {
        assertThat(graphs)
            .as("a graph of specs/accept with `%s`", name)
            .contains(" = " + name + " %");
      }
    }
  }

  /** The message names the layer; what can't be written can't be wrong. */
  @Test
  void everyOpIsTheSubjectOfSomeMessage() throws IOException {
    String messages = String.join("\n", texts("reject", ".err"));
    Set<String> missing =
        OpCatalog.all().stream()
            .filter(definition -> definition.written() || definition.joins())
            .map(OpDefinition::name)
            .filter(name -> !messages.contains("`" + name + "`"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).as("layers that no spec of specs/reject uses wrongly").isEmpty();
  }

  private static List<String> texts(String folder, String extension) throws IOException {
    Path root = Path.of(System.getProperty("radon.root", "../.."), "specs", folder);
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
      List<String> texts = new java.util.ArrayList<>();
      for (Path file : found) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      return texts;
    }
  }
}
