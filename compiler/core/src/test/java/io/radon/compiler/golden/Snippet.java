package io.radon.compiler.golden;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.RecipeOverrides;
import io.radon.compiler.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A spec of a {@link SnippetTree}. Lines such as {@code //! model: Net(classes: 5)} in it say how
 * it is compiled: which model is asked for, which {@code limits} hold, which recipe key is {@code
 * set}.
 *
 * @param path below the tree's root, with forward slashes
 */
record Snippet(SnippetTree tree, String path) {
  private static final Pattern CODE = Pattern.compile("(?:.*/)?(RN[0-9]{4})-[a-z0-9-]+\\.rn");

  /** The code that the file's name begins with; empty when it begins otherwise. */
  String code() {
    Matcher matcher = CODE.matcher(path);
    return matcher.matches() ? matcher.group(1) : "";
  }

  Path file() {
    return tree.root().resolve(path);
  }

  /** The golden of a kind: {@code x.graph} beside {@code x.rn}. */
  Golden golden(String extension) {
    return new Golden(tree.root().resolve(path.replaceAll("\\.rn$", extension)));
  }

  CompileResult compile() {
    return compile(tree.bytes(path));
  }

  /** Compiles other bytes in the snippet's place. */
  CompileResult compile(byte[] bytes) {
    String limits = directive("limits");
    return new ModelCompiler(SnippetLimits.of(limits == null ? "" : limits))
        .compile(new CompileRequest(tree.sources(path, bytes), path, directive("model"), true));
  }

  /** The spec's messages, then those of the recipe key that it sets. */
  List<Diagnostic> diagnostics(CompileResult result) {
    List<Diagnostic> all = new ArrayList<>(result.diagnostics());
    String setting = directive("set");
    if (setting != null && result.accepted()) {
      all.addAll(
          RecipeOverrides.apply(result.recipes().values().iterator().next(), List.of(setting))
              .diagnostics());
    }
    return all;
  }

  private @Nullable String directive(String name) {
    String text = new String(tree.bytes(path), StandardCharsets.UTF_8);
    Matcher matcher = Pattern.compile("(?m)^//! " + name + ": (.*)$").matcher(text);
    return matcher.find() ? matcher.group(1).strip() : null;
  }

  @Override
  public String toString() {
    return path;
  }
}
