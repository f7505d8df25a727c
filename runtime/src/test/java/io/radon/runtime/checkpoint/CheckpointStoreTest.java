package io.radon.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointStoreTest {
  @TempDir Path parent;
  private final List<String> warnings = new ArrayList<>();
  private Path folder;
  private CheckpointStore store;

  @BeforeEach
  void open() {
    folder = parent.resolve("checkpoints");
    store = new CheckpointStore(folder, warnings::add);
  }

  private static void write(Path prefix) {
    try {
      Files.writeString(Path.of(prefix + ".index"), "index of " + prefix.getFileName());
      Files.writeString(
          Path.of(prefix + ".data-00000-of-00001"), "data of " + prefix.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Checkpoint save(long step) {
    return store.save(
        step, OptionalDouble.empty(), Map.of("note", "at " + step), CheckpointStoreTest::write);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFolderThatIsNotThereHasNoCheckpoint() {
    assertThat(store.isEmpty()).isTrue();
    assertThat(store.newest()).isEmpty();
  }

  @Test
  void theNewestIsFoundByStepAndNotByName() {
    save(9);
    save(10);
    Checkpoint newest = store.newest().orElseThrow();
    assertThat(newest.step()).isEqualTo(10);
    assertThat(newest.state()).containsEntry("note", "at 10");
    assertThat(newest.prefix()).isEqualTo(folder.resolve("step-10-0"));
  }

  @Test
  void onlyTheNewestTwoAreKept() throws IOException {
    save(1);
    save(2);
    save(3);
    assertThat(names())
        .containsExactly(
            "step-2-0.data-00000-of-00001",
            "step-2-0.index",
            "step-2-0.json",
            "step-3-0.data-00000-of-00001",
            "step-3-0.index",
            "step-3-0.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"step-2-0.index", "step-2-0.data-00000-of-00001", "step-2-0.json"})
  void aCutFileMakesTheOneBeforeTheNewest(String name) throws IOException {
    save(1);
    save(2);
    String text = Files.readString(folder.resolve(name));
    Files.writeString(folder.resolve(name), text.substring(0, text.length() / 2));
    assertThat(store.newest().orElseThrow().step()).isEqualTo(1);
    assertThat(warnings).singleElement().asString().contains("step-2-0.json").contains("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"step-2-0.index", "step-2-0.data-00000-of-00001"})
  void aFlippedBitOrAMissingFileMakesTheOneBeforeTheNewest(String name) throws IOException {
    save(1);
    save(2);
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[3] ^= 4;
    Files.write(file, bytes);
    assertThat(store.newest().orElseThrow().step()).isEqualTo(1);
    Files.delete(file);
    assertThat(store.newest().orElseThrow().step()).isEqualTo(1);
    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(0)).contains("SHA-256");
    assertThat(warnings.get(1)).contains("missing");
  }

  @Test
  void aManifestOfAnotherVersionIsPassedOver() throws IOException {
    save(1);
    save(2);
    Path manifest = folder.resolve("step-2-0.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("\"version\"\\s*:\\s*1", "\"version\" : 2"));
    assertThat(store.newest().orElseThrow().step()).isEqualTo(1);
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("expected manifest version 1, found 2");
  }

  @Test
  void aSaveThatFailsHalfWayLeavesTheOldOneAndTheNextSaveSweepsItsRest() throws IOException {
    save(1);
    assertThatThrownBy(
            () ->
                store.save(
                    2,
                    OptionalDouble.empty(),
                    Map.of(),
                    prefix -> {
                      try {
                        Files.writeString(
                            Path.of(prefix + ".data-00000-of-00001.tempstate7"), "half");
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                      throw new CheckpointException("the disk is full");
                    }))
        .isInstanceOf(CheckpointException.class);
    Files.writeString(folder.resolve("step-9-0.json.unfinished"), "half");
    assertThat(store.newest().orElseThrow().step()).isEqualTo(1);
    save(3);
    assertThat(names())
        .noneMatch(name -> name.contains("tempstate") || name.contains("unfinished"));
    assertThat(store.newest().orElseThrow().step()).isEqualTo(3);
  }

  @Test
  void aWriterThatWroteNothingIsAnErrorAndLeavesNoManifest() {
    save(1);
    assertThatThrownBy(() -> store.save(2, OptionalDouble.empty(), Map.of(), prefix -> {}))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("cannot write")
        .hasMessageContaining("check free space and permissions");
    assertThat(store.newest().orElseThrow().step()).isEqualTo(1);
  }

  @Test
  void aPrefixIsNeverWrittenTwice() {
    Checkpoint first = save(5);
    Checkpoint second = save(5);
    assertThat(second.prefix()).isNotEqualTo(first.prefix());
    assertThat(store.newest().orElseThrow().prefix()).isEqualTo(second.prefix());
  }

  @Test
  void filesOfOthersInTheFolderAreLeftAlone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    save(1);
    save(2);
    save(3);
    assertThat(names()).contains("notes.txt");
  }
}
