package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String MESSY = "model M{\ninput:8x8x1 // grey\nhead:flatten->dense(2)}";
  private static final String NEAT =
      """
      model M {
        input: 8x8x1  // grey
        head:  flatten -> dense(2)
      }
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void filesThatChangeAreRewrittenAndNamed() throws IOException {
    Path messy = Specs.write(folder, "messy.rn", MESSY);
    Path neat = Specs.write(folder, "neat.rn", NEAT);
    Outcome outcome = Outcome.of("format", folder);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("formatted " + messy + "\n");
    assertThat(messy).hasContent(NEAT);
    assertThat(neat).hasContent(NEAT);
    assertThat(Outcome.of("format", folder).out()).isEmpty();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("messy.rn", "neat.rn");
  }

  @Test
  void aCheckWritesNothingShowsTheChangeAndFails() throws IOException {
    Path messy = Specs.write(folder, "messy.rn", MESSY);
    Outcome outcome = Outcome.of("format", "--check", messy);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("-head:flatten->dense(2)}", "+  head:  flatten -> dense(2)", "@@ line 1 @@");
    assertThat(messy).hasContent(MESSY);
    Specs.write(folder, "messy.rn", NEAT);
    assertThat(Outcome.of("format", "--check", messy).exitCode()).isZero();
  }

  @Test
  void aFileWithASyntaxErrorIsLeftAloneAndTheOthersAreFormatted() throws IOException {
    Path wrong = Specs.write(folder, "a.rn", "model  M {");
    Path messy = Specs.write(folder, "b.rn", MESSY);
    Outcome outcome = Outcome.of("format", folder);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("a.rn:1:", "1 error");
    assertThat(wrong).hasContent("model  M {");
    assertThat(messy).hasContent(NEAT);
  }

  @Test
  void theStandardInputGoesToTheStandardOutput() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(MESSY.getBytes(StandardCharsets.UTF_8)));
      assertThat(Outcome.of("format", "-").out()).isEqualTo(NEAT);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void theStandardOutputTakesOneFile() throws IOException {
    Path messy = Specs.write(folder, "messy.rn", MESSY);
    assertThat(Outcome.of("format", "--stdout", messy).out()).isEqualTo(NEAT);
    assertThat(messy).hasContent(MESSY);
    assertThat(Outcome.of("format", "--stdout", messy, messy).exitCode()).isEqualTo(2);
    assertThat(Outcome.of("format", "--stdout", folder).exitCode()).isEqualTo(2);
    assertThat(Outcome.of("format", "--stdout", "--check", messy).exitCode()).isEqualTo(2);
  }

  @Test
  void aLinkStaysALinkAndTheFileKeepsItsPermissions() throws IOException {
    Path messy = Specs.write(folder, "messy.rn", MESSY);
    Files.setPosixFilePermissions(messy, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.rn"), messy.getFileName());
    assertThat(Outcome.of("format", link).exitCode()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(messy).hasContent(NEAT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(messy)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void aMissingFileIsToldWithTheNearest() throws IOException {
    Specs.write(folder, "messy.rn", MESSY);
    Outcome outcome = Outcome.of("format", folder.resolve("mesy.rn"));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("no spec", "did you mean", "messy.rn");
  }
}
