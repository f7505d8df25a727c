package io.radon.embed;

import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.OptimizerSpec;
import io.radon.runtime.optim.Adam;
import io.radon.runtime.optim.Clipping;
import io.radon.runtime.optim.Lamb;
import io.radon.runtime.optim.Moments;
import io.radon.runtime.optim.Optimizer;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.WeightDecay;
import java.util.HashSet;
import java.util.Set;

/** From the optimizers of the language to those of the runtime. */
final class Optimizers {
  private Optimizers() {}

  static Optimizer of(OptimizerSpec spec) {
    WeightDecay decay = decay(spec);
    return switch (spec.kind()) {
      case SGD ->
          new Sgd(spec.momentum(), spec.dampening(), spec.nesterov(), decay, spec.decoupled());
      case ADAM -> new Adam(moments(spec), decay, false);
      case ADAMW -> new Adam(moments(spec), decay, true);
      case LAMB -> new Lamb(moments(spec), decay);
    };
  }

  private static Moments moments(OptimizerSpec spec) {
    return new Moments(spec.beta1(), spec.beta2(), spec.epsilon());
  }

  private static WeightDecay decay(OptimizerSpec spec) {
    Set<WeightDecay.Excluded> excluded = new HashSet<>();
    for (OptimizerSpec.Excluded each : spec.exclude()) {
      excluded.add(
          switch (each) {
            case NORM -> WeightDecay.Excluded.NORM;
            case BIAS -> WeightDecay.Excluded.BIAS;
          });
    }
    return new WeightDecay(spec.weightDecay(), excluded);
  }

  static Clipping clipping(ClipSpec spec) {
    return switch (spec.by()) {
      case NOTHING -> Clipping.NONE;
      case VALUE -> Clipping.value(spec.most());
      case NORM -> Clipping.norm(spec.most());
    };
  }
}
