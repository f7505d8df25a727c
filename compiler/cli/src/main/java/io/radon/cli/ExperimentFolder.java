package io.radon.cli;

import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.train.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an experiment keeps its trainings: each in a run's folder below {@code cells}. A cell finds
 * its run by what decides it, so that a cell that was changed and changed back finds its old run
 * again, and no run is ever written over.
 */
final class ExperimentFolder {
  private static final String CELLS = "cells";
  private static final String UNFINISHED_COPY = ".collecting";
  private static final List<String> NOT_COLLECTED = List.of("checkpoints", ".lock");

  private final Path folder;

  ExperimentFolder(Path folder) {
    this.folder = folder;
    DurableFiles.createFolder(folder.resolve(CELLS));
  }

  /** What there is of a cell. */
  enum State {
    NEW,
    UNFINISHED,
    FINISHED
  }

  /**
   * The place of a cell.
   *
   * @param others runs of that name that are another training, each with its first difference
   */
  record Place(Path folder, State state, List<String> others) {}

  Path path() {
    return folder;
  }

  /** Finds the run of a cell, or the folder in which it is to begin. */
  Place find(ExperimentCell cell, CellIdentity identity) {
    List<String> others = new ArrayList<>();
    for (int number = 1; ; number++) {
      String name = cell.folderName() + (number == 1 ? "" : "-" + number);
      Path run = folder.resolve(CELLS).resolve(name);
      boolean recorded = Files.isRegularFile(run.resolve(RunRecord.FILE));
      if (!recorded && !RunSettings.isRun(run)) {
        return new Place(run, State.NEW, others);
      }
      List<String> differences = identity.differences(CellIdentity.ofRun(run));
      if (differences.isEmpty()) {
        return new Place(run, isFinished(run) ? State.FINISHED : State.UNFINISHED, List.of());
      }
      others.add("`" + run + "` is another training: " + differences.get(0));
    }
  }

  /** Whether the run in a folder did all its steps as they were planned from the start. */
  static boolean isFinished(Path run) {
    if (!Files.isRegularFile(run.resolve(RunRecord.FILE))) {
      return false;
    }
    RunRecord record = RunRecord.read(run);
    return record.text("status").equals("complete")
        && !Boolean.TRUE.equals(record.values().get("forked"));
  }

  /** Copies what a finished run tells, but not its weights, to the place of a cell. */
  void collect(Path run, Place place) {
    Path copy = place.folder().resolveSibling(place.folder().getFileName() + UNFINISHED_COPY);
    try {
      delete(copy);
      copy(run, copy);
      Files.move(copy, place.folder(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the run in `" + run + "` can't be copied to `" + place.folder() + "`: " + e.getMessage(),
          "check free space and permissions");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path relative = from.relativize(file);
        if (NOT_COLLECTED.contains(relative.getName(0).toString())) {
          continue;
        }
        if (Files.isDirectory(file)) {
          Files.createDirectories(to.resolve(relative.toString()));
        } else {
          Files.copy(file, to.resolve(relative.toString()));
        }
      }
    }
  }

  /** Removes what an interrupted copy left. */
  private static void delete(Path copy) throws IOException {
    if (!Files.exists(copy)) {
      return;
    }
    try (Stream<Path> files = Files.walk(copy)) {
      List<Path> deepestFirst = new ArrayList<>(files.toList());
      Collections.reverse(deepestFirst);
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
