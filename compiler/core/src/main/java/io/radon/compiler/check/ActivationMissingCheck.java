package io.radon.compiler.check;

import static io.radon.compiler.op.OpDefinition.side;

import io.radon.compiler.analysis.FlatGraph;
import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.op.OpDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Between two convolutions or dense layers stands something that is not linear: else the two are no
 * more than one.
 *
 * <p>Networks leave it out on purpose, and these are not told: around a depthwise convolution
 * (MobileNet, Xception, ConvNeXt); where channels become few and many again (the linear bottleneck
 * of MobileNetV2); between a 1xk and a kx1 window; after a sum, product or concatenation; after
 * global pooling (the gates of squeeze and excitation); in a shortcut, and in any projection of a
 * value that its other users activate first (pre-activation).
 */
final class ActivationMissingCheck implements GraphCheck {
  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    Set<Integer> told = new HashSet<>();
    for (Layer layer : checked.flat().layers()) {
      Layer before = mixes(layer) && !layer.inShortcut() ? before(layer, checked.flat()) : null;
      if (before != null && !factorised(before, layer) && told.add(before.output())) {
        sink.reportOnce(
            DiagnosticCode.ACTIVATION_MISSING
                .at(checked.place(layer), before.name(), layer.name())
                .with(checked.place(before), "the first is here")
                .withHelp(
                    "put `act` between them: two linear layers in a row are no more than one"));
      }
    }
  }

  /** A layer with weights that mixes channels. */
  private static boolean mixes(Layer layer) {
    return layer.op().weighted() && !depthwise(layer);
  }

  private static boolean depthwise(Layer layer) {
    return layer.node().op().equals("depthwise")
        || (layer.node().attributes().containsKey("groups")
            && number(layer, "groups") > 1
            && number(layer, "groups") == number(layer, "in"));
  }

  /** The weighted layer before it on a linear way, or null where there is none. */
  private static @Nullable Layer before(Layer layer, FlatGraph flat) {
    Layer user = layer;
    Layer maker = flat.maker(layer.input());
    while (maker != null && !activatedElsewhere(user, maker, flat)) {
      if (maker.op().weighted()) {
        return depthwise(maker) || maker.inShortcut() ? null : maker;
      }
      if (!(maker.op().isLinear() || maker.op().isNorm()) || maker.inputs().size() != 1) {
        return null;
      }
      user = maker;
      maker = flat.maker(maker.input());
    }
    return null;
  }

  /** Whether another user of the value normalises or activates it first. */
  private static boolean activatedElsewhere(Layer user, Layer maker, FlatGraph flat) {
    List<Layer> users = flat.users(maker.output());
    return users.stream()
        .anyMatch(
            other ->
                other.output() != user.output()
                    && (other.op().isActivation() || other.op().isNorm()));
  }

  private static boolean factorised(Layer first, Layer second) {
    boolean waist =
        number(first, "out") < number(first, "in") && number(second, "out") > number(second, "in");
    boolean windows =
        first.node().op().equals("conv")
            && second.node().op().equals("conv")
            && side(first.node(), "kernel", "_height", 1)
                != side(first.node(), "kernel", "_width", 1)
            && side(first.node(), "kernel", "_height", 1)
                == side(second.node(), "kernel", "_width", 1)
            && side(first.node(), "kernel", "_width", 1)
                == side(second.node(), "kernel", "_height", 1);
    return waist || windows;
  }

  private static long number(Layer layer, String attribute) {
    return OpDefinition.whole(layer.node(), attribute);
  }
}
