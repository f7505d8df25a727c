package io.radon.compiler.golden;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.RecipeOverrides;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An example of a page. A fence {@code radon file: parts/stem.rn} is a file beside it; what stands
 * behind {@code radon} otherwise is as in a snippet's first line ({@code model:}, {@code limits:},
 * {@code set:}), or {@code escaped: true} where {@code <0xE9>} stands for a byte and {@code
 * <U+202E>} for a character.
 *
 * @param others the files it may import
 */
record PageExample(String text, String directive, Map<String, String> others) {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```radon ?([^\n]*)\n(.*?)^```$");
  private static final Pattern ESCAPE = Pattern.compile("<(0x|U\\+)([0-9A-F]+)>");
  private static final String PATH = "net.rn";

  /** The examples of a page, in order; files are there for all of them. */
  static List<PageExample> of(String page) {
    Map<String, String> files = new LinkedHashMap<>();
    List<PageExample> examples = new ArrayList<>();
    Matcher fence = FENCE.matcher(page);
    while (fence.find()) {
      String info = fence.group(1);
      if (info.startsWith("file: ")) {
        files.put(info.substring("file: ".length()), fence.group(2));
      } else {
        examples.add(new PageExample(fence.group(2), info, files));
      }
    }
    return examples;
  }

  /** All messages, those of a recipe's key that is set included. */
  List<Diagnostic> diagnostics() {
    String limits = directive("limits");
    CompileResult result =
        new ModelCompiler(SnippetLimits.of(limits == null ? "" : limits))
            .compile(new CompileRequest(sources(), PATH, directive("model")));
    List<Diagnostic> all = new ArrayList<>(result.diagnostics());
    String setting = directive("set");
    if (setting != null && result.accepted()) {
      all.addAll(
          RecipeOverrides.apply(result.recipes().values().iterator().next(), List.of(setting))
              .diagnostics());
    }
    return all;
  }

  private SourceProvider sources() {
    return new SourceProvider() {
      @Override
      public Optional<SourceContent> read(String path) {
        return Optional.ofNullable(path.equals(PATH) ? bytes() : file(path))
            .map(bytes -> new SourceContent(path, bytes));
      }

      @Override
      public List<String> near(String path) {
        return List.copyOf(others.keySet());
      }
    };
  }

  private byte @Nullable [] file(String path) {
    String found = others.get(path);
    return found == null ? null : found.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes() {
    if (directive("escaped") == null) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(text);
    int done = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(done, escape.start()).getBytes(StandardCharsets.UTF_8));
      int number = Integer.parseInt(escape.group(2), 16);
      if (escape.group(1).equals("0x")) {
        bytes.write(number);
      } else {
        bytes.writeBytes(Character.toString(number).getBytes(StandardCharsets.UTF_8));
      }
      done = escape.end();
    }
    bytes.writeBytes(text.substring(done).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private @Nullable String directive(String name) {
    return directive.startsWith(name + ": ") ? directive.substring(name.length() + 2) : null;
  }
}
