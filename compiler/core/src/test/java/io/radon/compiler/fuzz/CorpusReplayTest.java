package io.radon.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every input that once failed, or that a fuzzer found worth keeping, replayed. */
class CorpusReplayTest {
  private static final Path CORPUS = Path.of("src/test/resources/io/radon/compiler/fuzz/corpus");

  @TestFactory
  List<DynamicTest> eachKeptInputGivesMessagesOrClasses() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> FuzzTarget.run(Files.readAllBytes(file))))
          .toList();
    }
  }

  @Test
  void theCorpusIsThere() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      assertThat(files.count()).isPositive();
    }
  }
}
