package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.embed.CompiledSpec;
import io.radon.embed.EmbedException;
import io.radon.embed.EmbeddedCompiler;
import io.radon.embed.SpecFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles the specs a command names, and shows what the compiler has to say. */
final class SpecLoader {
  private final DiagnosticsText text;

  SpecLoader(Console console) {
    this.text = new DiagnosticsText(console);
  }

  /** What the compiler made of a spec, errors and warnings shown; empty when it has errors. */
  Optional<CompiledSpec> load(SpecReference reference) {
    return shown(compile(reference));
  }

  /** What the compiler made of a spec that is at hand, errors and warnings shown. */
  Optional<CompiledSpec> load(SpecFile file, @Nullable String model) {
    return shown(new EmbeddedCompiler().compile(file, model));
  }

  private Optional<CompiledSpec> shown(CompiledSpec spec) {
    text.show(
        spec.diagnostics().stream().filter(found -> found.severity() != Severity.NOTE).toList());
    return spec.accepted() ? Optional.of(spec) : Optional.empty();
  }

  /** What the compiler made of a spec; nothing is shown. */
  static CompiledSpec compile(SpecReference reference) {
    try {
      return new EmbeddedCompiler().compile(file(reference.file()), reference.model());
    } catch (UncheckedIOException e) {
      throw CommandFailure.environment(
          "`" + reference.file() + "` can't be read: " + e.getMessage(), null);
    }
  }

  /** The model a reference means. */
  static CompiledModel model(CompiledSpec spec, SpecReference reference) {
    if (reference.model() != null) {
      return spec.result().models().get(0);
    }
    try {
      return spec.onlyModel();
    } catch (EmbedException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()), null);
    }
  }

  static SpecFile file(Path path) {
    requireSpec(path);
    return SpecFile.of(path);
  }

  /** Says what is wrong with a path that is no file, and what it may have meant. */
  static void requireSpec(Path path) {
    if (Files.isDirectory(path)) {
      throw CommandFailure.usage("`" + path + "` is a folder: expected a spec, a .rn file", null);
    }
    if (!Files.isRegularFile(path)) {
      String near = near(path);
      throw CommandFailure.usage(
          "no spec `" + path + "`", near == null ? null : "did you mean `" + near + "`?");
    }
  }

  private static @Nullable String near(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    Path name = path.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return null;
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> specs = Files.newDirectoryStream(folder, "*.rn")) {
      for (Path spec : specs) {
        names.add(String.valueOf(spec.getFileName()));
      }
    } catch (IOException e) {
      return null;
    }
    String typed = name.toString();
    return Suggestions.closest(typed.endsWith(".rn") ? typed : typed + ".rn", names)
        .map(near -> path.resolveSibling(near).toString())
        .orElse(null);
  }
}
