package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run from outside at random moments, with the signal that no program can see coming, and
 * resumes each of the folders that are left to the same bits.
 *
 * <p>A run is killed at a random line of what it prints, which are its steps and what it is about
 * to do to the disk. Every second folder is killed again while it is resumed.
 */
class KillTest {
  private static final String CHECKPOINTS = "checkpoints";

  /** A whole run prints about 540. */
  private static final int LINES = 500;

  @TempDir private Path folder = Path.of("");

  /** What a killed program left, copied. */
  private record Death(Path folder, boolean insideSave) {}

  @Test
  void aDozenKilledRunsEndInTheBitsOfOneThatWasNot(TestReporter reporter) throws Exception {
    kill(12, 3, reporter);
  }

  @Test
  @Tag("slow")
  void twoHundredKilledRunsEndInTheBitsOfOneThatWasNot(TestReporter reporter) throws Exception {
    kill(200, 50, reporter);
  }

  private void kill(int kills, int insideSaves, TestReporter reporter) throws Exception {
    TrainingResult whole = KilledRun.trainer(folder.resolve("whole")).fit();
    BlockingQueue<Death> deaths = new ArrayBlockingQueue<>(1);
    CompletableFuture<Void> killer =
        CompletableFuture.runAsync(() -> killAll(kills, insideSaves, deaths));
    int inside = 0;
    int found = 0;
    int unsaved = 0;
    while (found < kills || inside < insideSaves) {
      Death death = deaths.poll(1, TimeUnit.SECONDS);
      if (death == null) {
        if (killer.isDone()) {
          killer.join();
        }
        continue;
      }
      found++;
      inside += death.insideSave ? 1 : 0;
      Runs.Log log = new Runs.Log();
      Trainer trainer = KilledRun.trainer(death.folder).listeners(log);
      unsaved += trainer.hasCheckpoint() ? 0 : 1;
      TrainingResult end = trainer.hasCheckpoint() ? trainer.resume() : trainer.fit();
      assertThat(end.weightsDigest()).as("%s", death).isEqualTo(whole.weightsDigest());
      assertThat(end.samplesDigest()).isEqualTo(whole.samplesDigest());
      assertThat(log.warnings).as("no kill damages a checkpoint").isEmpty();
      assertThat(isWhole(death.folder)).as("what was half written is gone").isTrue();
      delete(death.folder);
    }
    killer.join();
    String result =
        found + " kills, " + inside + " inside a save, " + unsaved + " before the first checkpoint";
    reporter.publishEntry("kills", result);
    System.out.println(result + ", each time weights " + whole.weightsDigest());
  }

  private void killAll(int kills, int insideSaves, BlockingQueue<Death> deaths) {
    Random random = new Random(7);
    try {
      Path run = folder.resolve("run-0");
      int inside = 0;
      for (int kill = 0; kill < kills || inside < insideSaves; kill++) {
        if (!killed(run, random)) {
          kill--; // it had reached its end: another one is begun
        } else {
          Path copy = folder.resolve("dead-" + kill);
          copy(run, copy);
          boolean within = !isWhole(copy);
          inside += within ? 1 : 0;
          deaths.put(new Death(copy, within));
          if (random.nextBoolean()) {
            continue;
          }
        }
        delete(run);
        run = folder.resolve("run-" + (kill + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it was killed before its end. */
  private static boolean killed(Path run, Random random) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                run.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      int last = random.nextInt(LINES);
      String line = out.readLine();
      while (line != null && lines.size() < last) {
        lines.add(line);
        line = out.readLine();
      }
      Thread.sleep(0, random.nextInt(900_000));
      process.toHandle().destroyForcibly(); // unlike the process itself, it leaves the pipe open
      process.waitFor();
      out.lines().forEach(lines::add);
    }
    return lines.stream().noneMatch(line -> line.startsWith("digest "));
  }

  /** Whether there is nothing but complete checkpoints, and no more of them than are kept. */
  private static boolean isWhole(Path run) throws IOException {
    Path checkpoints = run.resolve(CHECKPOINTS);
    if (!Files.isDirectory(checkpoints)) {
      return true;
    }
    int complete = RunFolder.open(run).checkpoints().size();
    try (Stream<Path> files = Files.list(checkpoints)) {
      return complete <= 2 && files.count() == 3L * complete;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void delete(Path run) throws IOException {
    if (!Files.exists(run)) {
      return;
    }
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
