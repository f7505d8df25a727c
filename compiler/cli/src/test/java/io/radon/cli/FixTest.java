package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {
  private static final String WRONG =
      Specs.TINY
          .replace("conv(3x3, 4)", "cnov(3x3, 4)")
          .replace("stage s1:", "stage s1")
          .replace("-> act", "→ act;")
          .replace("shortcut =", "shortcut ==");

  @TempDir private Path folder = Path.of("");

  @Test
  void adviceIsFollowedUntilTheSpecIsRight() throws IOException {
    Path spec = Specs.write(folder, "tiny.rn", WRONG);
    assertThat(Outcome.of("check", spec).exitCode()).isEqualTo(1);
    Outcome outcome = Outcome.of("check", "--fix", spec);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(spec).hasContent(Specs.TINY);
    assertThat(outcome.out())
        .contains(":6:10: unknown layer", "`cnov` [RN0201]", "[RN0128]", "[RN0109]", "[RN0137]")
        .contains("tiny.rn: fine: Tiny");
    assertThat(outcome.out().lines().filter(line -> line.startsWith("fixed "))).hasSize(5);
  }

  @Test
  void aDryRunShowsTheChangeAndWritesNothing() throws IOException {
    Path spec = Specs.write(folder, "tiny.rn", WRONG);
    Outcome outcome = Outcome.of("check", "--fix", "--dry-run", spec);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("-  shortcut == projection", "+  shortcut = projection", "would fix ");
    assertThat(spec).hasContent(WRONG);
    assertThat(Outcome.of("check", "--dry-run", spec).exitCode()).isEqualTo(2);
  }

  @Test
  void whatHasNoEditIsToldAfterTheRestIsFixed() throws IOException {
    String text = WRONG.replace("2 * basic(4)", "2 * something_else(4)");
    Path spec = Specs.write(folder, "tiny.rn", text);
    Outcome outcome = Outcome.of("check", "--fix", spec);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("`something_else`", "1 error").doesNotContain("cnov");
    assertThat(spec).hasContent(Specs.TINY.replace("2 * basic(4)", "2 * something_else(4)"));
  }

  @Test
  void anImportedFileIsMendedOnceForAllThatImportIt() throws IOException {
    Path family = Specs.write(folder, "family.rn", Specs.TINY.replace("conv(3x3", "cnov(3x3"));
    String importing = "package tests\n\nimport \"family.rn\"\n\nmodel %s = Tiny(classes: 4)\n";
    Path one = Specs.write(folder, "one.rn", importing.formatted("One"));
    Path two = Specs.write(folder, "two.rn", importing.formatted("Two"));
    Outcome outcome = Outcome.of("check", "--fix", one, two);
    assertThat(outcome.exitCode()).isZero();
    assertThat(family).hasContent(Specs.TINY);
    assertThat(one).hasContent(importing.formatted("One"));
    assertThat(two).hasContent(importing.formatted("Two"));
    assertThat(outcome.out().lines().filter(line -> line.startsWith("fixed "))).hasSize(1);
  }

  @Test
  void aSpecThatIsRightIsNotTouched() throws IOException {
    Path spec = Specs.tiny(folder);
    var before = Files.getLastModifiedTime(spec);
    Outcome outcome = Outcome.of("check", "--fix", spec);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).doesNotContain("fixed");
    assertThat(Files.getLastModifiedTime(spec)).isEqualTo(before);
  }

  @Test
  void aFileThatAnotherProgramChangedMeanwhileStaysAsItIs() throws IOException {
    Path spec = Specs.write(folder, "tiny.rn", WRONG);
    byte[] before = "what was read".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SpecText.replace(spec, before, "new text"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("stays as it is");
    assertThat(spec).hasContent(WRONG);
  }

  @Test
  void editsThatTouchAreMadeOneAfterTheOther() throws IOException {
    Path spec =
        Specs.write(
            folder, "tiny.rn", Specs.TINY.replace("conv(3x3, 4) -> norm", "cnov(3x3, 4)->nrom"));
    Outcome outcome = Outcome.of("check", "--fix", spec);
    assertThat(outcome.err()).isEmpty();
    assertThat(spec).content().contains("conv(3x3, 4)->norm");
  }
}
