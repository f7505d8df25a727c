package io.radon.cli;

import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSources;
import java.util.List;
import java.util.Optional;

/** From an experiment's {@code data} and {@code --data NAME=DIR} to the text that names a set. */
final class ExperimentData {
  private ExperimentData() {}

  /**
   * The set with its folder, {@code cifar10:DIR}; empty where the experiment's set needs a folder
   * and none is given.
   *
   * @param word as the experiment spells it, {@code fashion_mnist}
   * @param given each {@code cifar10=DIR} or {@code cifar10:DIR}
   */
  static Optional<String> find(String word, List<String> given) {
    String name = word.replace('_', '-');
    for (String text : given) {
      int equals = text.indexOf('=');
      int colon = text.indexOf(':');
      boolean separated = equals >= 0 && (colon < 0 || equals < colon);
      String source =
          separated ? text.substring(0, equals) + ":" + text.substring(equals + 1) : text;
      int end = source.indexOf(':');
      String set = (end < 0 ? source : source.substring(0, end)).replace('_', '-');
      if (set.equals(name)) {
        return Optional.of(
            RunSettings.absolute(end < 0 ? set : set + ":" + source.substring(end + 1)));
      }
      throw CommandFailure.usage(
          "the experiment trains on `" + word + "`: `--data " + text + "` names another set",
          "give the folder of `" + word + "`: `--data " + word + "=DIR`");
    }
    try {
      DataSources.parse(name);
      return Optional.of(name);
    } catch (DataException e) {
      return Optional.empty();
    }
  }

  /** Says that a folder is needed. */
  static CommandFailure missing(String word) {
    return CommandFailure.usage(
        "the experiment trains on `" + word + "`, but no folder with its files is given",
        "add `--data " + word + "=DIR`");
  }
}
