package io.radon.compiler.scale;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import io.radon.compiler.codegen.InMemoryCompiler;
import io.radon.compiler.output.GeneratedFile;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableRole;
import io.radon.runtime.model.VariableStore;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A program, so that its heap can be small: compiles a long spec and its class, builds the graph,
 * and prints what came out.
 */
public final class LongModel {
  private LongModel() {}

  /**
   * Runs it.
   *
   * @param arguments a constant of {@link LongSpec}, and how many lines
   */
  public static void main(String[] arguments) throws Exception {
    LongSpec spec = LongSpec.valueOf(arguments[0]);
    String text = spec.text(Integer.parseInt(arguments[1]));
    long start = System.nanoTime();
    CompileResult result = Specs.compile(Map.of("long.rn", text), "long.rn", null);
    tell("messages", result.diagnostics());
    GeneratedFile java = result.models().get(0).java();
    start = took("compiler", start);
    Class<?> type = InMemoryCompiler.compile(java);
    start = took("javac", start);
    Network network = (Network) type.getConstructor().newInstance();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      VariableStore store = new VariableStore(tf, network.initializer());
      Taps taps = new Taps();
      var images = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(2, 32, 32, 3)));
      var logits = network.forward(Layers.inference(store), images, taps);
      took("graph", start);
      tell("logits", logits.shape());
      tell("taps", network.taps().stream().filter(taps::has).count());
      tell("parameters of the class", network.parameters());
      tell(
          "parameters of the graph",
          store.variables(VariableRole.TRAINABLE).stream().mapToLong(Variable::size).sum());
    }
  }

  /** To look at: no test reads it. */
  private static long took(String what, long start) {
    long now = System.nanoTime();
    tell("milliseconds of " + what, (now - start) / 1_000_000);
    return now;
  }

  private static void tell(String what, Object value) {
    System.out.println(what + ": " + value);
  }
}
