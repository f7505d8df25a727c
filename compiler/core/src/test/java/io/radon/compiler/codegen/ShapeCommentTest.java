package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompiledModel;
import io.radon.compiler.Specs;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.lower.SampleModels;
import io.radon.compiler.output.GeneratedFile;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.VariableRole;
import io.radon.runtime.model.VariableStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Every shape comment is compared with the operand's shape when the graph is built. */
final class ShapeCommentTest {
  private static final int BATCH = 2;
  private static final Pattern COMMENT = Pattern.compile("^(.*);  +// \\[N, (.*)\\]$");
  private static final Pattern ASSIGNED = Pattern.compile("^ +(?:var )?(\\w+) =.*");

  static Stream<ModelGraph> models() {
    return Stream.concat(
        Stream.of(
            SampleModels.cifar("ResNet20", 3, "A"),
            SampleModels.cifar("ResNet20C", 3, "C"),
            SampleModels.cifar("Plain20", 3, "plain"),
            SampleModels.bottlenecks("ResNet26", 2, 2, 2, 2),
            SampleModels.joins(),
            SampleModels.windows(),
            SampleModels.distinct(70)),
        Specs.list("specs/accept").stream()
            .flatMap(spec -> Specs.compile("specs/accept", spec).models().stream())
            .map(CompiledModel::graph));
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachCommentIsTheShapeOfItsValue(ModelGraph graph) throws Exception {
    GeneratedFile file = GeneratedClassTest.generate(graph);
    Set<Integer> commented = new TreeSet<>();
    String probed = probed(file.text().lines().toList(), graph.arguments(), commented);
    Network network =
        GeneratedClassTest.instance(
            InMemoryCompiler.compile(new GeneratedFile(file.path(), probed)));
    ShapeProbe.drain();

    try (Graph built = new Graph()) {
      Taps taps = new Taps();
      VariableStore store = store(built, network, taps);

      List<String> seen = ShapeProbe.drain();
      assertThat(seen).allMatch(line -> line.endsWith(" ok"));
      assertThat(seen)
          .extracting(line -> Integer.valueOf(line.substring(0, line.indexOf(' '))))
          .containsAll(commented);
      assertThat(network.taps()).allMatch(taps::has);
      assertThat(
              store.variables(VariableRole.TRAINABLE).stream()
                  .mapToLong(variable -> variable.size())
                  .sum())
          .isEqualTo(network.parameters());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachTapHasTheShapeItsCommentTells(ModelGraph graph) throws Exception {
    String text = GeneratedClassTest.generate(graph).text();
    Network network =
        GeneratedClassTest.instance(InMemoryCompiler.compile(GeneratedClassTest.generate(graph)));

    try (Graph built = new Graph()) {
      Taps taps = new Taps();
      store(built, network, taps);
      for (TapPoint point : network.taps()) {
        Matcher told =
            Pattern.compile("\\[N, (.*)\\]\\. \\*/\n.*Tap\\.of\\(\"" + point.name() + "\"")
                .matcher(text);
        if (told.find()) {
          assertThat(Arrays.toString(taps.get(point).shape().asArray()))
              .isEqualTo(shape(told.group(1), graph.arguments()));
        } else {
          assertThat(point.name()).contains("/");
        }
      }
    }
  }

  private static VariableStore store(Graph graph, Network network, Taps taps) {
    Ops tf = Ops.create(graph);
    VariableStore store = new VariableStore(tf, network.initializer());
    ImageSize size = network.input();
    Shape shape =
        network.takesSequences()
            ? Shape.of(BATCH, size.width(), size.channels())
            : Shape.of(BATCH, size.height(), size.width(), size.channels());
    network.forward(
        Layers.inference(store), tf.placeholder(TFloat32.class, Placeholder.shape(shape)), taps);
    return store;
  }

  /** The text with a check behind each commented line, or around what it returns. */
  private static String probed(
      List<String> lines, List<ConstructorArgument> arguments, Set<Integer> commented) {
    List<String> result = new ArrayList<>();
    String target = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher assigned = ASSIGNED.matcher(line);
      target = assigned.matches() ? assigned.group(1) : line.contains("return") ? "" : target;
      Matcher comment = COMMENT.matcher(line);
      if (!comment.matches()) {
        result.add(line);
        continue;
      }
      commented.add(i);
      String probe = "io.radon.compiler.codegen.ShapeProbe.check(" + i + ", \"";
      String expected = shape(comment.group(2), arguments) + "\", ";
      if (target.isEmpty()) {
        result.add(comment.group(1).replace("return ", "return " + probe + expected) + ");");
      } else {
        result.add(line);
        result.add(probe + expected + target + ");");
      }
    }
    return String.join("\n", result);
  }

  private static String shape(String sizes, List<ConstructorArgument> arguments) {
    String numbers = sizes;
    for (ConstructorArgument argument : arguments) {
      numbers = numbers.replaceAll("\\b" + argument.name() + "\\b", "" + argument.value());
    }
    return "[" + BATCH + ", " + numbers + "]";
  }
}
