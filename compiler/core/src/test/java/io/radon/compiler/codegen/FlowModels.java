package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.Specs;
import java.util.List;
import java.util.Map;

/**
 * Models of one flow each, compiled together: that takes a twentieth of the time they would take by
 * themselves.
 */
final class FlowModels {
  private final List<CompiledModel> models;
  private final List<Class<?>> classes;

  /**
   * @param bodies each is a model's input and its flow with or without a shape, as in {@code 7x6x4:
   *     conv(3x3, 8)}
   */
  FlowModels(List<String> bodies) {
    StringBuilder spec = new StringBuilder();
    for (int i = 0; i < bodies.size(); i++) {
      String[] parts = bodies.get(i).split(": ", 2);
      spec.append(
          "model M%d {\n  input: %s\n  a: %s\n  b: flatten\n}\n".formatted(i, parts[0], parts[1]));
    }
    CompileResult result = Specs.compile(Map.of("m.rn", spec.toString()), "m.rn", null);
    assertThat(result.accepted()).as("%s", result.diagnostics()).isTrue();
    models = result.models();
    classes = InMemoryCompiler.compile(models.stream().map(CompiledModel::java).toList());
  }

  CompiledModel model(int index) {
    return models.get(index);
  }

  Class<?> type(int index) {
    return classes.get(index);
  }
}
