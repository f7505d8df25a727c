package io.radon.compiler.codegen;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The emitter of each op of the catalogue. */
final class OpEmitters {
  private static final Map<String, OpEmitter> EMITTERS = new TreeMap<>();

  static {
    EMITTERS.put("add", new JoinEmitter("add"));
    EMITTERS.put("as_image", new PlainEmitter("asImage"));
    EMITTERS.put("as_sequence", new PlainEmitter("asSequence"));
    EMITTERS.put("avg_pool", new PoolEmitter("averagePool"));
    EMITTERS.put("batch_norm", new NormEmitter("batchNorm", List.of("channels")));
    EMITTERS.put("blur_pool", new StrideEmitter("blurPool", List.of("taps"), "stride"));
    EMITTERS.put("concat", new JoinEmitter("concat"));
    EMITTERS.put("conv", new ConvEmitter());
    EMITTERS.put("dense", new DenseEmitter());
    EMITTERS.put("depthwise", new DepthwiseEmitter());
    EMITTERS.put("drop_path", new NumberEmitter("dropPath", true, List.of("rate"), Map.of()));
    EMITTERS.put("dropout", new DropoutEmitter());
    EMITTERS.put("elu", new NumberEmitter("elu", false, List.of(), Map.of("alpha", 1.0)));
    EMITTERS.put("flatten", new PlainEmitter("flatten"));
    EMITTERS.put("gelu", new GeluEmitter());
    EMITTERS.put("global_avg_pool", new PlainEmitter("globalAveragePool"));
    EMITTERS.put("global_max_pool", new PlainEmitter("globalMaxPool"));
    EMITTERS.put("group_norm", new NormEmitter("groupNorm", List.of("channels", "groups")));
    EMITTERS.put("hard_sigmoid", new PlainEmitter("hardSigmoid"));
    EMITTERS.put("hard_swish", new PlainEmitter("hardSwish"));
    EMITTERS.put("instance_norm", new NormEmitter("instanceNorm", List.of("channels")));
    EMITTERS.put("layer_norm", new NormEmitter("layerNorm", List.of("channels")));
    EMITTERS.put("leaky_relu", new NumberEmitter("leakyRelu", false, List.of("slope"), Map.of()));
    EMITTERS.put("max_pool", new PoolEmitter("maxPool"));
    EMITTERS.put("mish", new PlainEmitter("mish"));
    EMITTERS.put("mul", new JoinEmitter("mul"));
    EMITTERS.put("pad", new PadEmitter());
    EMITTERS.put("permute", new PermuteEmitter());
    EMITTERS.put(
        "prelu", new NumberEmitter("prelu", true, List.of("slopes"), Map.of("init", 0.25)));
    EMITTERS.put("relu", new PlainEmitter("relu"));
    EMITTERS.put("relu6", new PlainEmitter("relu6"));
    EMITTERS.put("reshape", new ReshapeEmitter());
    EMITTERS.put(
        "scale", new NumberEmitter("scale", true, List.of("channels"), Map.of("init", 1.0)));
    EMITTERS.put("selu", new PlainEmitter("selu"));
    EMITTERS.put("sigmoid", new PlainEmitter("sigmoid"));
    EMITTERS.put("silu", new PlainEmitter("silu"));
    EMITTERS.put("subsample", new StrideEmitter("subsample", List.of(), "stride"));
    EMITTERS.put("tanh", new PlainEmitter("tanh"));
    EMITTERS.put("upsample", new UpsampleEmitter());
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
