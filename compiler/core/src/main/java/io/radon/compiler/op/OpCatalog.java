package io.radon.compiler.op;

import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All layer kinds by name. */
public final class OpCatalog {
  private static final Map<String, OpDefinition> ALL = index();

  private OpCatalog() {}

  private static Map<String, OpDefinition> index() {
    List<OpDefinition> list = new ArrayList<>();
    list.addAll(
        List.of(
            new ConvOp(),
            new DepthwiseOp(),
            new DenseOp(),
            new BatchNormOp(),
            new LayerNormOp(),
            new GroupNormOp(),
            new InstanceNormOp(),
            new ScaleOp()));
    list.addAll(ActivationOp.all());
    list.addAll(
        List.of(
            new PreluOp(),
            PoolOp.max(),
            PoolOp.mean(),
            new GlobalPoolOp("global_avg_pool", "average of each channel"),
            new GlobalPoolOp("global_max_pool", "largest number of each channel"),
            new FlattenOp(),
            new ReshapeOp(),
            new PermuteOp(),
            new PadOp(),
            new BlurPoolOp(),
            new SubsampleOp(),
            new UpsampleOp(),
            new ZeroChannelsOp(),
            new DropoutOp(),
            new DropPathOp(),
            new IdentityOp(),
            AsImageOp.image(),
            AsImageOp.sequence(),
            new AddOp(),
            new MulOp(),
            new ConcatOp()));
    Map<String, OpDefinition> byName = new LinkedHashMap<>();
    for (OpDefinition definition : list) {
      byName.put(definition.name(), definition);
    }
    return Collections.unmodifiableMap(byName);
  }

  /** The layer a spec may write under that name, or null. */
  public static @Nullable OpDefinition layer(String name) {
    OpDefinition found = ALL.get(name);
    return found != null && found.written() ? found : null;
  }

  /** The definition of an op of a graph. */
  public static OpDefinition op(String name) {
    OpDefinition found = ALL.get(name);
    if (found == null) {
      throw new IllegalArgumentException("not an op: " + name);
    }
    return found;
  }

  /** All of them, in the reference's order. */
  public static Collection<OpDefinition> all() {
    return ALL.values();
  }

  /** Which operand of a product the others are spread over. */
  public static int mainOperand(List<Shape> inputs) {
    return MulOp.main(inputs);
  }
}
