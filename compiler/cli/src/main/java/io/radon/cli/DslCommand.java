package io.radon.cli;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceFile;
import io.radon.dsl.DslSource;
import io.radon.embed.CompiledSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a spec as the Java program that builds it. */
@Command(
    name = "dsl",
    description = "Prints a spec as the Java that builds it, in the Java DSL.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The class has a constant for each declaration, and SPEC for the whole file. Comments that"
          + " are",
      "no doc comments (///) are left out.",
      "",
      "Examples:",
      "  radon dsl specs/zoo/cifar10/resnet20.rn",
      "  radon dsl specs/zoo/cifar10/family.rn --class com.example.CifarNets -o src/main/java"
    })
final class DslCommand implements Verb {
  private final Console console;

  @Parameters(paramLabel = "SPEC", description = "the spec")
  private Path spec = Path.of("");

  @Option(
      names = "--class",
      paramLabel = "NAME",
      description = "the class's name, with its package; the default is the file's name")
  private @Nullable String className;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "the source folder to write to; the default is to print")
  private @Nullable Path output;

  DslCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "dsl";
  }

  @Override
  public Integer call() {
    SpecReference reference = new SpecReference(spec, null);
    Optional<CompiledSpec> compiled = new SpecLoader(console).load(reference);
    if (compiled.isEmpty()) {
      return ExitCodes.DIAGNOSTICS;
    }
    String name = Objects.requireNonNullElse(className, javaName(reference.fileName()));
    if (!SourceVersion.isName(name)) {
      throw CommandFailure.usage(
          "`" + name + "` can't be the name of a class", "give one with `--class`");
    }
    String text = java(compiled.get(), name);
    if (output == null) {
      console.out().print(text);
    } else {
      write(output.resolve(name.replace('.', '/') + ".java"), text);
    }
    return ExitCodes.OK;
  }

  private static String java(CompiledSpec compiled, String className) {
    String path = compiled.file().path();
    byte[] bytes = Objects.requireNonNull(compiled.sources().get(path));
    SourceFile file = new SourceFile(path, new String(bytes, StandardCharsets.UTF_8));
    int dot = className.lastIndexOf('.');
    return DslSource.print(
        file,
        ModelParser.parse(file, new DiagnosticSink()),
        className.substring(0, Math.max(0, dot)),
        className.substring(dot + 1));
  }

  private void write(Path file, String text) {
    if (Files.exists(file)) {
      throw CommandFailure.usage(
          "`" + file + "` exists already: expected a new file", "remove it, or give another name");
    }
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
      console.out().println("wrote " + file);
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be written: " + e.getMessage(), null);
    }
  }

  /** {@code Resnet20} for {@code resnet20}. */
  private static String javaName(String fileName) {
    StringBuilder name = new StringBuilder();
    for (String part : fileName.split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    return name.toString();
  }
}
