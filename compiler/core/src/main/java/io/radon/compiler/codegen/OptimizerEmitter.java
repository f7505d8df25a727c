package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.OptimizerSpec;
import java.util.List;
import java.util.Set;

/** Spells optimizers and the bounds of gradients. */
final class OptimizerEmitter {
  private static final String PACKAGE = "io.radon.runtime.optim";
  private static final ClassName ADAM = ClassName.get(PACKAGE, "Adam");
  private static final ClassName CLIPPING = ClassName.get(PACKAGE, "Clipping");
  private static final ClassName LAMB = ClassName.get(PACKAGE, "Lamb");
  private static final ClassName MOMENTS = ClassName.get(PACKAGE, "Moments");
  private static final ClassName SGD = ClassName.get(PACKAGE, "Sgd");
  private static final ClassName WEIGHT_DECAY = ClassName.get(PACKAGE, "WeightDecay");

  private OptimizerEmitter() {}

  static JavaExpression optimizer(OptimizerSpec spec) {
    return switch (spec.kind()) {
      case SGD -> sgd(spec);
      case ADAM -> JavaExpression.made(ADAM, moments(spec), decay(spec), flag(false));
      case ADAMW -> JavaExpression.made(ADAM, moments(spec), decay(spec), flag(true));
      case LAMB -> JavaExpression.made(LAMB, moments(spec), decay(spec));
    };
  }

  static JavaExpression clipping(ClipSpec spec) {
    return switch (spec.by()) {
      case NOTHING -> JavaExpression.of(Code.type(CLIPPING).then(".NONE"));
      case VALUE -> JavaExpression.called(CLIPPING, "value", decimal(spec.most()));
      case NORM -> JavaExpression.called(CLIPPING, "norm", decimal(spec.most()));
    };
  }

  private static JavaExpression sgd(OptimizerSpec spec) {
    boolean plain = spec.dampening() == 0 && !spec.decoupled() && spec.exclude().isEmpty();
    if (plain) {
      return JavaExpression.called(
          SGD,
          spec.nesterov() ? "nesterov" : "of",
          decimal(spec.momentum()),
          decimal(spec.weightDecay()));
    }
    return JavaExpression.made(
        SGD,
        decimal(spec.momentum()),
        decimal(spec.dampening()),
        flag(spec.nesterov()),
        decay(spec),
        flag(spec.decoupled()));
  }

  private static JavaExpression moments(OptimizerSpec spec) {
    return JavaExpression.made(
        MOMENTS, decimal(spec.beta1()), decimal(spec.beta2()), decimal(spec.epsilon()));
  }

  private static JavaExpression decay(OptimizerSpec spec) {
    if (spec.exclude().isEmpty()) {
      return JavaExpression.called(WEIGHT_DECAY, "all", decimal(spec.weightDecay()));
    }
    List<JavaExpression> excluded =
        spec.exclude().stream().map(OptimizerEmitter::excluded).toList();
    return JavaExpression.made(
        WEIGHT_DECAY,
        decimal(spec.weightDecay()),
        JavaExpression.call(Code.type(ClassName.get(Set.class)).then(".of"), excluded));
  }

  private static JavaExpression excluded(OptimizerSpec.Excluded excluded) {
    return JavaExpression.of(Code.type(WEIGHT_DECAY).then(".Excluded." + excluded.name()));
  }

  private static JavaExpression decimal(double number) {
    return JavaExpression.of(JavaText.decimal(number));
  }

  private static JavaExpression flag(boolean value) {
    return JavaExpression.of(Boolean.toString(value));
  }
}
