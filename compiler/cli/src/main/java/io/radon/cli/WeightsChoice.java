package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbeddedCompiler;
import io.radon.runtime.model.Network;
import io.radon.runtime.transfer.LoadOptions;
import io.radon.runtime.transfer.NameScheme;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A model and a file of weights, as commands name them. */
final class WeightsChoice {
  @Parameters(
      index = "0",
      arity = "1",
      paramLabel = "SPEC[:Model[(args)]]",
      description = "the model; without a name the one named like the file, or the only one")
  private String model = "";

  @Parameters(
      index = "1",
      arity = "1",
      paramLabel = "FILE",
      description =
          "safetensors, PyTorch's .pth, NumPy's .npz, Keras' .weights.h5, a TensorFlow"
              + " checkpoint's prefix, or a run's folder: then its newest checkpoint")
  private String file = "";

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      description =
          "whose names the file has: torchvision, timm, akamaster, keras or radon; found out"
              + " unless given")
  private @Nullable NameScheme scheme;

  String file() {
    return file;
  }

  LoadOptions options(boolean partial) {
    return new LoadOptions(partial, Optional.ofNullable(scheme), false);
  }

  /** The network; empty when the spec has mistakes, which are then told. */
  Optional<Network> network(Console console) {
    SpecReference reference = SpecReference.of(model);
    Optional<CompiledSpec> spec = new SpecLoader(console).load(reference);
    return spec.map(
        compiled -> {
          CompiledModel chosen = SpecLoader.model(compiled, reference);
          return EmbeddedCompiler.load(chosen).newInstance();
        });
  }
}
