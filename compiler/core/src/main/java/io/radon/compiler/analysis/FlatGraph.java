package io.radon.compiler.analysis;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view of a model with every block written out where it is called: its layers in order, its
 * values numbered through from 0, which is the model's input. Its size is the number of layers, so
 * it is for models within the limits.
 */
public final class FlatGraph {
  private final List<Layer> layers = new ArrayList<>();
  private final List<@Nullable Layer> makers = new ArrayList<>();
  private final List<List<Layer>> users = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();

  private FlatGraph() {}

  /** Of a model. */
  public static FlatGraph of(ModelGraph graph) {
    FlatGraph flat = new FlatGraph();
    flat.value(null, graph.body().input());
    flat.body(graph.body(), "", 0);
    return flat;
  }

  private int value(@Nullable Layer maker, Shape shape) {
    makers.add(maker);
    users.add(new ArrayList<>());
    shapes.add(shape);
    return makers.size() - 1;
  }

  private int body(Body body, String prefix, int input) {
    Map<ValueRef, Integer> values = new HashMap<>();
    values.put(new ValueRef(0), input);
    Writer writer = new Writer(prefix, values);
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        values.put(node.output(), node.accept(writer));
      }
    }
    return value(values, body.output());
  }

  private static int value(Map<ValueRef, Integer> values, ValueRef value) {
    Integer found = values.get(value);
    if (found == null) {
      throw new IllegalStateException("value " + value.id() + " is used before it is made");
    }
    return found;
  }

  /** All layers, each after those it uses. */
  public List<Layer> layers() {
    return layers;
  }

  /** The layer that makes a value; null for the model's input. */
  public @Nullable Layer maker(int value) {
    return makers.get(value);
  }

  /** The layers that use a value, in order. */
  public List<Layer> users(int value) {
    return users.get(value);
  }

  public Shape shape(int value) {
    return shapes.get(value);
  }

  private final class Writer implements GraphVisitor<Integer> {
    private final String prefix;
    private final Map<ValueRef, Integer> values;

    Writer(String prefix, Map<ValueRef, Integer> values) {
      this.prefix = prefix;
      this.values = values;
    }

    @Override
    public Integer visitOp(OpNode node) {
      List<Integer> inputs = new ArrayList<>();
      node.inputs().forEach(input -> inputs.add(value(values, input)));
      Layer layer = new Layer(prefix + node.name(), node, inputs, makers.size());
      layers.add(layer);
      inputs.forEach(input -> users.get(input).add(layer));
      return value(layer, node.shape());
    }

    @Override
    public Integer visitBlockCall(BlockCall node) {
      return body(node.block().body(), prefix + node.name() + "/", value(values, node.input()));
    }
  }

  /**
   * A layer in its place.
   *
   * @param name its whole path, such as {@code conv3/0/conv1/conv}
   * @param inputs the values it uses
   * @param output the value it makes
   */
  public record Layer(String name, OpNode node, List<Integer> inputs, int output) {
    /** What the catalogue knows about its kind. */
    public OpDefinition op() {
      return OpCatalog.op(node.op());
    }

    /** The value it uses, the first of several. */
    public int input() {
      return inputs.get(0);
    }

    /** Whether it stands in a shortcut. */
    public boolean inShortcut() {
      return PathTracer.inShortcut(name);
    }
  }
}
