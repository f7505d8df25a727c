package io.radon.cli;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.Span;
import io.radon.embed.CompiledSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says everything that is wrong with specs. */
@Command(
    name = "check",
    description = "Says everything that is wrong with specs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon check specs/zoo/cifar10/resnet20.rn",
      "  radon check --deny warnings specs/zoo",
      "  radon check 'specs/zoo/cifar10/family.rn:CifarResNet(n: 5)'"
    })
final class CheckCommand implements Verb {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "SPEC",
      description = "specs, models of specs (FILE.rn:Model(args)), or folders of specs")
  private List<String> specs = new ArrayList<>();

  @Option(
      names = "--deny",
      paramLabel = "KIND",
      description = "what ends with exit code 1 beside errors: warnings")
  private @Nullable Denied deny;

  /** What else than an error ends with exit code 1. */
  enum Denied {
    WARNINGS
  }

  /** The same mistake is found again in each spec that imports the file it is in. */
  private record Mistake(String path, Span span, String message) {
    static Mistake of(Diagnostic diagnostic) {
      Location place = diagnostic.primary().location();
      return new Mistake(place.file().path(), place.span(), diagnostic.message());
    }
  }

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public Integer call() {
    DiagnosticsText text = new DiagnosticsText(console);
    Map<Mistake, Diagnostic> all = new LinkedHashMap<>();
    boolean accepted = true;
    for (SpecReference reference : references()) {
      CompiledSpec spec = SpecLoader.compile(reference);
      spec.diagnostics().forEach(found -> all.putIfAbsent(Mistake.of(found), found));
      accepted &= spec.accepted();
      if (spec.accepted()) {
        console.out().println(reference.file() + ": " + models(spec));
      }
    }
    console.out().flush();
    text.show(List.copyOf(all.values()));
    boolean denied = deny == Denied.WARNINGS && all.values().stream().anyMatch(CheckCommand::warns);
    return accepted && !denied ? ExitCodes.OK : ExitCodes.DIAGNOSTICS;
  }

  private static String models(CompiledSpec spec) {
    List<String> names = spec.result().models().stream().map(m -> m.graph().name()).toList();
    String verdict =
        spec.diagnostics().stream().anyMatch(CheckCommand::warns)
            ? "compiles with warnings"
            : "fine";
    return names.isEmpty()
        ? verdict + ", no model without required parameters"
        : verdict + ": " + String.join(", ", names);
  }

  private static boolean warns(Diagnostic diagnostic) {
    return diagnostic.severity() == Severity.WARNING;
  }

  private List<SpecReference> references() {
    List<SpecReference> references = new ArrayList<>();
    for (String spec : specs) {
      Path path = Path.of(spec);
      if (Files.isDirectory(path)) {
        references.addAll(below(path));
      } else {
        references.add(SpecReference.of(spec));
      }
    }
    return references;
  }

  private static List<SpecReference> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<SpecReference> found =
          files
              .filter(file -> file.toString().endsWith(".rn"))
              .sorted()
              .map(file -> new SpecReference(file, null))
              .toList();
      if (found.isEmpty()) {
        throw CommandFailure.usage("no spec below `" + folder + "`: expected .rn files", null);
      }
      return found;
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the folder `" + folder + "` can't be read: " + e.getMessage(), null);
    }
  }
}
