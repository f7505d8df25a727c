package io.radon.compiler.op;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.shape.Shape;
import java.util.List;

/** Instance normalisation: each channel of one image by itself. */
final class InstanceNormOp extends NormOp {
  private static final List<OpParameter> PARAMETERS = List.of(OpParameter.epsilon());

  @Override
  public String name() {
    return "instance_norm";
  }

  @Override
  public String description() {
    return "instance normalisation: each channel of an image over its places (Ulyanov et al.,"
        + " 2016)";
  }

  @Override
  public List<OpParameter> parameters() {
    return PARAMETERS;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Shape image = inputs.get(0);
    return image.hasPlaces()
        ? super.apply(arguments, inputs)
        : OpResult.fault(DiagnosticCode.IMAGE_NEEDED, name(), image.describe());
  }
}
