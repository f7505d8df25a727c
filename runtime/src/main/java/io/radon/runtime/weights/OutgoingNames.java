package io.radon.runtime.weights;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses names that the readers would refuse, before anything is written. */
final class OutgoingNames {
  private OutgoingNames() {}

  static void check(Path path, List<OutgoingTensor> tensors) {
    Set<String> names = new HashSet<>();
    for (OutgoingTensor outgoing : tensors) {
      String name = outgoing.tensor().name();
      if (!names.add(name)) {
        throw new WeightFileException(
            Quoted.name(path)
                + " cannot hold two tensors of the name "
                + Quoted.name(name)
                + ": expected each name once");
      }
      if (name.isEmpty()
          || name.length() > Limits.NAME
          || name.codePoints().anyMatch(Character::isISOControl)) {
        throw new WeightFileException(
            Quoted.name(path)
                + " cannot hold a tensor of the name "
                + Quoted.name(name)
                + ": expected 1 to 1,024 characters, none of them for control");
      }
    }
  }
}
