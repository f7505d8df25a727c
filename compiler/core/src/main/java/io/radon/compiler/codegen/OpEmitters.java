package io.radon.compiler.codegen;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The emitter of each op of the catalogue. */
final class OpEmitters {
  private static final Map<String, OpEmitter> EMITTERS = new TreeMap<>();

  static {
    EMITTERS.put("add", new JoinEmitter("add"));
    EMITTERS.put("as_image", new PlainEmitter("asImage"));
    EMITTERS.put("avg_pool", new PoolEmitter("averagePool"));
    EMITTERS.put("batch_norm", new BatchNormEmitter());
    EMITTERS.put("concat", new JoinEmitter("concat"));
    EMITTERS.put("conv", new ConvEmitter());
    EMITTERS.put("dense", new DenseEmitter());
    EMITTERS.put("dropout", new DropoutEmitter());
    EMITTERS.put("flatten", new PlainEmitter("flatten"));
    EMITTERS.put("gelu", new PlainEmitter("gelu"));
    EMITTERS.put("global_avg_pool", new PlainEmitter("globalAveragePool"));
    EMITTERS.put("global_max_pool", new PlainEmitter("globalMaxPool"));
    EMITTERS.put("max_pool", new PoolEmitter("maxPool"));
    EMITTERS.put("mul", new JoinEmitter("mul"));
    EMITTERS.put("relu", new PlainEmitter("relu"));
    EMITTERS.put("relu6", new PlainEmitter("relu6"));
    EMITTERS.put("sigmoid", new PlainEmitter("sigmoid"));
    EMITTERS.put("silu", new PlainEmitter("silu"));
    EMITTERS.put("subsample", new SubsampleEmitter());
    EMITTERS.put("tanh", new PlainEmitter("tanh"));
    EMITTERS.put("zero_channels", new ZeroChannelsEmitter());
  }

  private OpEmitters() {}

  static OpEmitter of(String op) {
    OpEmitter emitter = EMITTERS.get(op);
    if (emitter == null) {
      throw new CompilerBugException("no emitter for the op `" + op + "`");
    }
    return emitter;
  }

  /** The ops that can be emitted. */
  static Set<String> ops() {
    return EMITTERS.keySet();
  }
}
