package io.radon.compiler.op;

import java.util.List;

/** Layer normalisation over the channels of each place, as ConvNeXt's. */
final class LayerNormOp extends NormOp {
  private static final List<OpParameter> PARAMETERS = List.of(OpParameter.epsilon());

  @Override
  public String name() {
    return "layer_norm";
  }

  @Override
  public String description() {
    return "layer normalisation: each place over its channels (Ba et al., 2016)";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }
}
