package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.runtime.train.RunRecord;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a training keeps what it makes. No run ever writes over another. */
final class RunFolders {
  private static final Path RUNS = Path.of("runs");

  private RunFolders() {}

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

  /** Makes sure that a folder holds a run. */
  static void requireRun(Path folder) {
    if (!RunSettings.isRun(folder)) {
      throw CommandFailure.usage(
          "no run in `" + folder + "`: expected a folder that `radon train` made", null);
    }
  }

  /** Makes sure that a run was made with this very model; comments and layout don't count. */
  static void requireSameModel(Path folder, CompiledModel model) {
    if (!Files.exists(folder.resolve(RunRecord.FILE))) {
      return; // it was stopped before its first checkpoint
    }
    String recorded = RunRecord.read(folder).text("model_digest");
    if (!recorded.equals(model.digest())) {
      throw CommandFailure.usage(
          "the model `"
              + model.graph().name()
              + "` is no longer the one that the run in `"
              + folder
              + "` trains: expected digest "
              + recorded
              + ", found "
              + model.digest(),
          "take back the changes to the spec, leave the spec out to use the one the run kept, or"
              + " start a new run");
    }
  }

  /** The run below {@code runs} that was changed last among those of this very model. */
  static Path newest(Path workingFolder, CompiledModel model) {
    Path newest = null;
    long newestTime = Long.MIN_VALUE;
    Path runs = workingFolder.resolve(RUNS);
    if (Files.isDirectory(runs)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(runs)) {
        for (Path folder : folders) {
          Path record = folder.resolve(RunRecord.FILE);
          if (!Files.isRegularFile(record)
              || !RunRecord.read(folder).text("model_digest").equals(model.digest())) {
            continue;
          }
          long time = Files.getLastModifiedTime(record).toMillis();
          if (time > newestTime) {
            newestTime = time;
            newest = folder;
          }
        }
      } catch (IOException e) {
        throw CommandFailure.environment("`" + runs + "` can't be read: " + e.getMessage(), null);
      }
    }
    if (newest == null) {
      throw CommandFailure.environment(
          "nothing to evaluate: expected a run of `" + model.graph().name() + "` below `runs`",
          "train it first, or name a run's folder");
    }
    return newest;
  }

  private static CommandFailure unwritable(Path folder, IOException problem) {
    return CommandFailure.environment(
        "the folder `" + folder + "` can't be made: " + problem.getMessage(),
        "name a folder you may write to with `--out`");
  }
}
