package io.radon.compiler.check;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/** What the compiler tells about a spec, as {@code RN0511 3: message}. */
final class Told {
  private Told() {}

  static List<String> about(String spec) {
    return lines(Specs.compile(Map.of("a.rn", spec), "a.rn", null));
  }

  static List<String> about(Map<String, String> files, String path) {
    return lines(Specs.compile(files, path, null));
  }

  /** About a model with this body after its input. */
  static List<String> aboutBody(String input, String... lines) {
    return about(body(input, lines));
  }

  static String body(String input, String... lines) {
    return "model M {\n  input: " + input + "\n  " + String.join("\n  ", lines) + "\n}\n";
  }

  private static List<String> lines(CompileResult result) {
    return result.diagnostics().stream().map(Told::line).toList();
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.code().id()
        + " "
        + diagnostic.primary().location().start().line()
        + ": "
        + diagnostic.message();
  }
}
