package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.shape.Shape;
import java.util.List;

/** Group normalisation: groups of neighbouring channels of one image. */
final class GroupNormOp extends NormOp {
  private static final List<OpParameter> PARAMETERS =
      List.of(
          OpParameter.whole(
              "groups",
              new IntAttribute(32),
              1,
              OpParameter.MAX_CHANNELS,
              "how many groups the channels fall into"),
          OpParameter.epsilon());

  @Override
  public String name() {
    return "group_norm";
  }

  @Override
  public String description() {
    return "group normalisation: each group of channels over all its places (Wu and He, 2018)";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    int channels = inputs.get(0).channels();
    int groups = arguments.number("groups");
    return channels % groups == 0
        ? super.apply(arguments, inputs)
        : OpResult.fault(DiagnosticCode.GROUPS_DO_NOT_DIVIDE, groups, channels, "enter")
            .at("groups");
  }
}
