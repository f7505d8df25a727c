package io.radon.cli;

import io.radon.compiler.CompileResult;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.source.Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with specs, and mends what it can. */
@Command(
    name = "check",
    description = "Says everything that is wrong with specs, and mends what it can.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon check specs/zoo/cifar10/resnet20.rn",
      "  radon check --deny warnings specs/zoo",
      "  radon check 'specs/zoo/cifar10/family.rn:CifarResNet(n: 5)'",
      "  radon check specs/zoo --fix --dry-run",
      "  radon check specs/zoo --format sarif"
    })
final class CheckCommand implements Verb {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SPEC",
      description = "specs, models of specs (FILE.rn:Model(args)), or folders of specs")
  private List<String> specs = new ArrayList<>();

  @Option(
      names = "--fix",
      description = "does what the messages advise where that is an edit, and tells the rest")
  private boolean fix;

  @Option(
      names = "--dry-run",
      description = "with --fix: shows what would change, and writes nothing")
  private boolean dryRun;

  /** The files on disk are as wrong as before. */
  private boolean wouldChange;

  @Option(
      names = "--deny",
      paramLabel = "KIND",
      description = "what ends with exit code 1 beside errors: warnings")
  private @Nullable Denied deny;

  @Mixin private MessageFormat format = new MessageFormat();

  /** What else than an error ends with exit code 1. */
  enum Denied {
    WARNINGS
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
    if (dryRun && !fix) {
      throw MachineOptions.usage(spec, "`--dry-run` goes with `--fix`");
    }
    List<SpecReference> references = references();
    List<CompileResult> results = fix ? mended(references) : compiled(references);
    boolean accepted = !wouldChange && results.stream().allMatch(this::passes);
    if (format.isForPeople()) {
      for (int i = 0; i < results.size(); i++) {
        if (results.get(i).accepted()) {
          console.out().println(references.get(i).file() + ": " + models(results.get(i)));
        }
      }
      console.out().flush();
    }
    format.show(console, SpecDiagnostics.of(results));
    return accepted ? ExitCodes.OK : ExitCodes.DIAGNOSTICS;
  }

  private static List<CompileResult> compiled(List<SpecReference> references) {
    List<CompileResult> results = new ArrayList<>();
    references.forEach(reference -> results.add(SpecLoader.compile(reference).result()));
    return results;
  }

  /** Follows advice, writes the files, and gives what is left. */
  private List<CompileResult> mended(List<SpecReference> references) {
    SpecFixer fixer = new SpecFixer(references);
    fixer.run();
    for (Map.Entry<Path, String> edit : fixer.sources().edits().entrySet()) {
      byte[] before = fixer.sources().original(edit.getKey());
      if (dryRun) {
        wouldChange = true;
        show(edit.getKey(), new String(before, StandardCharsets.UTF_8), edit.getValue());
      } else {
        SpecText.replace(edit.getKey(), before, edit.getValue());
      }
    }
    fixer.fixed().forEach(this::tell);
    return fixer.results();
  }

  private void show(Path place, String before, String after) {
    if (format.isForPeople()) {
      String name = relative(place).toString();
      console.out().print(TextDifference.of(name, before, after, Integer.MAX_VALUE));
    }
  }

  /** The path as it is seen from here, where the file is below. */
  private static Path relative(Path place) {
    Path here = Path.of("").toAbsolutePath();
    return place.startsWith(here) ? here.relativize(place) : place;
  }

  private void tell(Diagnostic diagnostic) {
    if (format.isForPeople()) {
      Location place = diagnostic.primary().location();
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s %s:%d:%d: %s%n",
              dryRun ? "would fix" : "fixed",
              place.file().path(),
              place.start().line(),
              place.start().column(),
              new PlainRenderer().sentence(diagnostic));
    }
  }

  private boolean passes(CompileResult result) {
    return result.accepted() && !(deny == Denied.WARNINGS && hasWarning(result));
  }

  private static boolean hasWarning(CompileResult result) {
    return result.diagnostics().stream().anyMatch(d -> d.severity() == Severity.WARNING);
  }

  private static String models(CompileResult result) {
    String verdict = hasWarning(result) ? "compiles with warnings" : "fine";
    List<String> names = result.models().stream().map(m -> m.graph().name()).toList();
    return names.isEmpty()
        ? verdict + ", no model without required parameters"
        : verdict + ": " + String.join(", ", names);
  }

  private List<SpecReference> references() {
    List<SpecReference> references = new ArrayList<>();
    for (String text : specs) {
      Path path = Path.of(text);
      if (Files.isDirectory(path)) {
        SpecFiles.below(path).forEach(file -> references.add(new SpecReference(file, null)));
      } else {
        references.add(SpecReference.of(text));
      }
    }
    return references;
  }
}
