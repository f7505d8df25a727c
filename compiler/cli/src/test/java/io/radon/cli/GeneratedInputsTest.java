package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.fuzz.SpecGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specs that nobody wrote: whatever is in them, the command ends as its page says. */
class GeneratedInputsTest {
  private static final int INPUTS = 200;
  private static final int MENDED = 80;
  private static final List<String> FORMATS = List.of("human", "plain", "json", "sarif");
  private static final String COMMENT = " // kept: ";

  @TempDir private Path folder = Path.of("");

  @Test
  void eachIsFineOrWrongAndNoneABug() throws IOException {
    int fine = 0;
    for (int i = 0; i < INPUTS; i++) {
      Path spec = Files.write(folder.resolve("input" + i + ".rn"), input(i));
      Outcome outcome = Outcome.of("check", "--format", FORMATS.get(i % 4), spec);
      String name = "input " + i;
      assertThat(outcome.exitCode()).as(name).isIn(ExitCodes.OK, ExitCodes.DIAGNOSTICS);
      assertThat(outcome.out() + outcome.err())
          .as(name)
          .doesNotContain("\tat ", "Exception", "a bug in radon");
      boolean told = (outcome.out() + outcome.err()).contains("RN0");
      assertThat(told || outcome.exitCode() == ExitCodes.OK).as(name).isTrue();
      fine += outcome.exitCode() == ExitCodes.OK ? 1 : 0;
    }
    assertThat(fine).isBetween(INPUTS / 50, INPUTS / 2);
  }

  /** The same in a process of its own, all at once. */
  @Test
  void aProcessEndsWithOneExitCodeForAll() throws Exception {
    for (int i = 0; i < 40; i++) {
      Files.write(folder.resolve("input" + i + ".rn"), input(i));
    }
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RadonCli.class.getName(),
                "check",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCodes.DIAGNOSTICS);
    assertThat(Files.readString(out)).contains("RN0").doesNotContain("\tat ", "Exception");
  }

  @Test
  void mendingKeepsAllCommentsAndOnceMendedASpecStaysAsItIs() throws IOException {
    int mended = 0;
    for (int i = 0; i < MENDED; i++) {
      String text = commented(new SpecGenerator(7_000 + i).nearlyValid());
      Path spec = Files.writeString(folder.resolve("fix" + i + ".rn"), text);
      assertThat(Outcome.of("check", "--fix", spec).exitCode())
          .as("spec %d", i)
          .isIn(ExitCodes.OK, ExitCodes.DIAGNOSTICS);
      String fixed = Files.readString(spec);
      assertThat(comments(fixed)).as("comments of spec %d", i).isEqualTo(comments(text));
      Outcome.of("check", "--fix", spec);
      assertThat(Files.readString(spec)).as("spec %d, mended again", i).isEqualTo(fixed);
      if (!fixed.equals(text)) {
        mended++;
        assertThat(syntaxErrors(spec))
            .as("syntax errors of spec %d, mended", i)
            .isLessThanOrEqualTo(syntaxErrors(Files.writeString(spec, text)));
      }
    }
    assertThat(mended).isGreaterThan(MENDED / 10);
  }

  private static byte[] input(int index) {
    SpecGenerator generator = new SpecGenerator(5_000 + index);
    String text = index % 5 == 0 ? generator.spec() : generator.nearlyValid();
    byte[] spec = text.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(index);
    if (index % 5 == 3) {
      return Arrays.copyOf(spec, random.nextInt(spec.length));
    }
    if (index % 5 == 4) {
      for (int i = 0; i < 4; i++) {
        spec[random.nextInt(spec.length)] = (byte) random.nextInt(256);
      }
    }
    return spec;
  }

  /** The spec with a comment of its own behind each line. */
  private static String commented(String spec) {
    List<String> lines = new ArrayList<>();
    for (String line : spec.split("\n", -1)) {
      lines.add(line.isBlank() || line.contains("//") ? line : line + COMMENT + lines.size());
    }
    return String.join("\n", lines);
  }

  private static List<String> comments(String spec) {
    return spec.lines()
        .flatMap(
            line -> Stream.of(line.indexOf(COMMENT)).filter(at -> at >= 0).map(line::substring))
        .map(String::strip)
        .toList();
  }

  private static long syntaxErrors(Path spec) {
    Outcome outcome = Outcome.of("check", "--format", "plain", spec);
    return (outcome.out() + outcome.err()).lines().filter(line -> line.contains("[RN01")).count();
  }
}
