package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  @TempDir private Path folder = Path.of("");

  /** What bash would offer behind these words. */
  private String offered(String words, int last) throws IOException, InterruptedException {
    Path script = folder.resolve("radon.bash");
    Files.writeString(script, Outcome.of("completion", "bash").out());
    String program =
        String.join(
            "\n",
            "set -e",
            "source " + script,
            "COMP_WORDS=(" + words + ")",
            "COMP_CWORD=" + last,
            "_complete_radon || true",
            "echo \"${COMPREPLY[@]}\"");
    Process bash = new ProcessBuilder("bash", "-c", program).redirectErrorStream(true).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(bash.exitValue()).as(out).isZero();
    return out;
  }

  @Test
  void bashOffersCommandsOptionsAndWords() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    assertThat(offered("radon ch", 1)).contains("check");
    assertThat(offered("radon format --ch", 2)).contains("--check");
    assertThat(offered("radon check --format ''", 3)).contains("human", "json", "sarif");
  }

  @Test
  void zshGetsTheSameBehindAWordOfItsOwn() {
    String bash = Outcome.of("completion", "bash").out();
    assertThat(Outcome.of("completion", "zsh").out()).startsWith("autoload").endsWith(bash);
  }

  @Test
  void anotherShellIsToldWithThoseThereAre() {
    Outcome outcome = Outcome.of("completion", "fish");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).containsIgnoringCase("bash, zsh");
  }
}
