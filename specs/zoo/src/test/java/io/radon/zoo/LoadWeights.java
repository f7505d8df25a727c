package io.radon.zoo;

import io.radon.runtime.model.Network;
import io.radon.runtime.train.Predictor;
import io.radon.runtime.train.PredictorBuilder;
import io.radon.runtime.transfer.NameScheme;
import io.radon.runtime.transfer.WeightTransfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that builds a network, with weights or without, and prints the most memory it had. */
public final class LoadWeights {
  /** What stands for a network that keeps its first values. */
  static final String NOTHING = "-";

  private LoadWeights() {}

  /** Takes the class of a network, a file of weights, and a file to write its first values to. */
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    Network network =
        Class.forName(arguments[0])
            .asSubclass(Network.class)
            .getDeclaredConstructor()
            .newInstance();
    PredictorBuilder builder = Predictor.of(network).threads(1);
    if (arguments.length > 2) {
      Path copy = Path.of(arguments[2]);
      builder.weights(all -> WeightTransfer.save(network, all, NameScheme.TORCHVISION, copy));
    } else if (arguments[1].equals(NOTHING)) {
      builder.weights(all -> {});
    } else {
      builder.weights(Path.of(arguments[1]));
    }
    builder.build();
    String peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .findFirst()
            .orElseThrow();
    System.out.println("peak " + peak.replaceAll("\\D", ""));
  }
}
