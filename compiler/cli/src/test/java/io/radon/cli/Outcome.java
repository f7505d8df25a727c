package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** What one command ended with and wrote. */
record Outcome(int exitCode, String out, String err) {
  /** Runs a command in this process, as a script would: no terminal, no colour. */
  static Outcome of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false);
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    int exitCode = RadonCli.run(console, texts);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** A number of a JSON object. */
  static double number(Map<?, ?> object, String key) {
    assertThat(object.get(key)).as(key).isInstanceOf(Number.class);
    return object.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** The repository's root. */
  static Path root() {
    return Path.of(System.getProperty("radon.root", "../.."));
  }

  /** A spec of the zoo. */
  static Path zoo(String path) {
    return root().resolve("specs/zoo").resolve(path);
  }
}
