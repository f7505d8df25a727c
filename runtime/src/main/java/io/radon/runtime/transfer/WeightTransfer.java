package io.radon.runtime.transfer;

import io.radon.runtime.model.Network;
import io.radon.runtime.model.Weights;
import io.radon.runtime.weights.Rounding;
import io.radon.runtime.weights.StoredTensor;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Moves weights between files of other programs and networks.
 *
 * <pre>{@code
 * try (WeightFile file = WeightFiles.open(Path.of("resnet18.safetensors"))) {
 *   WeightTransfer.load(network, file, LoadOptions.strict(), weights);
 * }
 * WeightTransfer.save(network, weights, NameScheme.TORCHVISION, Path.of("tuned.safetensors"));
 * }</pre>
 */
public final class WeightTransfer {
  private WeightTransfer() {}

  /**
   * What would move; touches no tensor. The plan tells whether the file fits.
   *
   * @param network whose variables are to be filled
   * @param file an open file
   * @param options how strictly it must fit, and whose names it has
   */
  public static LoadPlan plan(Network network, WeightFile file, LoadOptions options) {
    return plan(Inventory.of(network), file, options);
  }

  /** {@link #plan(Network, WeightFile, LoadOptions)} for a network that has been listed before. */
  public static LoadPlan plan(Inventory inventory, WeightFile file, LoadOptions options) {
    List<ForeignTensor> tensors = ForeignTensor.listOf(file);
    return new Planner(inventory, String.valueOf(file.path()), tensors, options).plan();
  }

  /**
   * Plans, refuses unless the file fits, and writes the variables, one tensor after the other. A
   * network is not to be used when this has thrown: some variables may have been written.
   *
   * @param into the variables of {@code network} in a session
   * @return what was moved
   * @throws TransferException if the file doesn't fit the network
   * @throws WeightFileException if it can't be read, or holds NaN or infinity and {@code options}
   *     don't allow that
   */
  public static LoadPlan load(Network network, WeightFile file, LoadOptions options, Weights into) {
    LoadPlan plan = plan(network, file, options).orThrow();
    for (LoadEntry entry : plan.entries()) {
      into.write(entry.variable().name(), values(file, entry, options.allowNotFinite()));
    }
    return plan;
  }

  /**
   * Writes a network's variables under the names and in the order of dimensions of a scheme, as
   * float32: to a safetensors file or a NumPy archive where {@code to} ends in {@code .safetensors}
   * or {@code .npz}, else to a TensorFlow checkpoint of that prefix.
   *
   * @param from the variables of {@code network} in a session
   * @throws TransferException if the scheme has no names for such a network
   * @throws WeightFileException if the disk refuses
   */
  public static void save(Network network, Weights from, NameScheme scheme, Path to) {
    Inventory inventory = Inventory.of(network);
    Outgoing.of(inventory, scheme).write(to, variable -> from.read(variable.name()));
  }

  /**
   * Writes a file's weights to another file without a session, as {@link #save} does; what the file
   * holds for no network is left out, but counts of batches are kept.
   *
   * @throws TransferException if the file doesn't fit the network, or the scheme has no names for
   *     it
   * @throws WeightFileException if one can't be read or written, or holds NaN or infinity
   */
  public static LoadPlan convert(
      Network network, WeightFile file, LoadOptions options, NameScheme scheme, Path to) {
    Inventory inventory = Inventory.of(network);
    LoadPlan plan = plan(inventory, file, options.withPartial(false)).orThrow();
    Outgoing.of(inventory, scheme)
        .counting(file, plan)
        .write(to, plan.reader(file, options.allowNotFinite()));
    return plan;
  }

  /**
   * The scheme a file is written in where nobody says otherwise: Radon's in checkpoints, else
   * torchvision's, timm's where those don't do, and Radon's where neither has names.
   */
  public static NameScheme usualScheme(Network network, Path to) {
    String name = String.valueOf(to.getFileName());
    if (name.endsWith(".safetensors") || name.endsWith(".npz")) {
      Inventory inventory = Inventory.of(network);
      for (NameScheme scheme : List.of(NameScheme.TORCHVISION, NameScheme.TIMM)) {
        NameScheme.Names names = scheme.of(inventory);
        if (inventory.variables().stream().noneMatch(each -> names.of(each).isEmpty())) {
          return scheme;
        }
      }
    }
    return NameScheme.RADON;
  }

  /** The values of a tensor in the order of its variable. */
  static float[] values(WeightFile file, LoadEntry entry, boolean allowNotFinite) {
    StoredTensor tensor = file.find(entry.tensor().name()).orElseThrow();
    float[] stored = file.readFloats(tensor, Rounding.ALLOW);
    if (!allowNotFinite && !areFinite(stored)) {
      file.requireFinite(tensor);
    }
    return entry.layout().toRadon(entry.variable().kind(), entry.variable().shape(), stored);
  }

  private static boolean areFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
