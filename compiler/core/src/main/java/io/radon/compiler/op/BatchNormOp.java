package io.radon.compiler.op;

import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.OpNode;
import java.util.ArrayList;
import java.util.List;

/** Batch normalisation over the channels, as PyTorch's. */
final class BatchNormOp extends NormOp {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.epsilon(),
          OpParameter.decimal(
              "decay", new DecimalAttribute(0.9), 0, 1, "share of the running statistics kept"));

  @Override
  public String name() {
    return "batch_norm";
  }

  @Override
  public String description() {
    return "batch normalisation: each channel over all places of all images (Ioffe and Szegedy,"
        + " 2015)";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public List<OpWeight> weights(OpNode node) {
    long channels = OpDefinition.whole(node, "channels");
    List<OpWeight> weights = new ArrayList<>(super.weights(node));
    weights.add(OpWeight.vector("mean", channels));
    weights.add(OpWeight.vector("variance", channels));
    return List.copyOf(weights);
  }
}
