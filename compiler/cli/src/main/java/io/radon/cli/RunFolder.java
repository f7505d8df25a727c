package io.radon.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a training keeps what it makes. No run ever writes over another. */
final class RunFolder {
  private static final Path RUNS = Path.of("runs");

  private RunFolder() {}

  /** Makes {@code runs/NAME}, or {@code runs/NAME-2}, {@code runs/NAME-3} … where that exists. */
  static Path fresh(Path workingFolder, String name) {
    try {
      Path runs = Files.createDirectories(workingFolder.resolve(RUNS));
      for (int number = 1; ; number++) {
        Path folder = runs.resolve(number == 1 ? name : name + "-" + number);
        try {
          Files.createDirectory(folder);
          return RUNS.resolve(folder.getFileName());
        } catch (FileAlreadyExistsException e) {
          // that run is another's: try the next number
        }
      }
    } catch (IOException e) {
      throw unwritable(workingFolder.resolve(RUNS), e);
    }
  }

  /** Makes the folder the user named; it may be there already, but empty. */
  static Path named(Path folder) {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        if (entries.iterator().hasNext()) {
          throw CommandFailure.usage(
              "the folder `" + folder + "` is not empty, and a run never writes over another",
              "add `--resume` to go on with the run in it, or name another folder");
        }
      }
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw CommandFailure.usage("`" + folder + "` is a file: expected a folder for `--out`", null);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static CommandFailure unwritable(Path folder, IOException problem) {
    return CommandFailure.environment(
        "the folder `" + folder + "` can't be made: " + problem.getMessage(),
        "name a folder you may write to with `--out`");
  }
}
