package io.radon.compiler.check;

import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.BooleanAttribute;
import java.util.List;
import java.util.Set;

/**
 * No bias right before a normalisation that subtracts each channel's own mean: it would be learned
 * for nothing. Layer and group norm take a mean over several channels and leave a difference.
 */
final class RedundantBiasCheck implements GraphCheck {
  private static final Set<String> PER_CHANNEL = Set.of("batch_norm", "instance_norm");

  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    for (Layer layer : checked.flat().layers()) {
      List<Layer> users = checked.flat().users(layer.output());
      boolean biased =
          layer.op().weighted()
              && layer.node().attributes().get("bias") instanceof BooleanAttribute bias
              && bias.value();
      if (biased
          && !users.isEmpty()
          && users.stream().allMatch(user -> PER_CHANNEL.contains(user.node().op()))) {
        sink.reportOnce(
            DiagnosticCode.REDUNDANT_BIAS
                .at(checked.place(layer), layer.name(), users.get(0).name())
                .withHelp("write `bias: false`, or leave it out of a `conv`"));
      }
    }
  }
}
