package io.radon.cli;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Severity;
import io.radon.compiler.format.SourceFormatter;
import io.radon.compiler.parse.SourceDecoder;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives specs their canonical layout. */
@Command(
    name = "format",
    description = "Gives specs their canonical layout; comments and meaning stay as they are.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  radon format specs",
      "  radon format --check specs/zoo/cifar10/resnet20.rn",
      "  radon format - < specs/zoo/cifar10/resnet20.rn"
    })
final class FormatCommand implements Verb {
  /** Enough to see what the layout is like. */
  private static final int MOST_LINES = 40;

  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private final List<Diagnostic> found = new ArrayList<>();
  private boolean allCanonical = true;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "specs, folders of specs, or - for the standard input")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--check",
      description = "writes nothing; shows what would change, and ends with 1 if anything would")
  private boolean check;

  @Option(names = "--stdout", description = "writes the result of one file to the standard output")
  private boolean stdout;

  FormatCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "format";
  }

  @Override
  public Integer call() {
    if ((stdout || files.contains(STANDARD_INPUT)) && files.size() > 1) {
      throw usage("the standard output takes the result of one file, found " + files.size());
    }
    if (stdout && check) {
      throw usage("`--check` writes nothing, so `--stdout` can't be given with it");
    }
    for (String file : files) {
      if (file.equals(STANDARD_INPUT)) {
        standardInput();
      } else {
        paths(Path.of(file)).forEach(this::format);
      }
    }
    console.out().flush();
    new DiagnosticsText(console).show(found);
    boolean errors = found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return !errors && (allCanonical || !check) ? ExitCodes.OK : ExitCodes.DIAGNOSTICS;
  }

  private ParameterException usage(String message) {
    return MachineOptions.usage(spec, message);
  }

  private List<Path> paths(Path path) {
    if (!Files.isDirectory(path)) {
      SpecLoader.requireSpec(path);
      return List.of(path);
    }
    if (stdout) {
      throw usage("`--stdout` needs one file, and `" + path + "` is a folder");
    }
    return SpecFiles.below(path);
  }

  private void standardInput() {
    DiagnosticSink sink = new DiagnosticSink();
    SourceContent content;
    try {
      InputStream in = System.in;
      content = new SourceContent("<standard input>", in.readAllBytes());
    } catch (IOException e) {
      throw CommandFailure.environment("the standard input can't be read: " + e.getMessage(), null);
    }
    Optional<SourceFile> source = SourceDecoder.decode(content, sink);
    formatted(source, sink)
        .ifPresent(text -> tell(source.orElseThrow().path(), source.orElseThrow(), text, true));
  }

  private void format(Path path) {
    DiagnosticSink sink = new DiagnosticSink();
    Optional<SourceFile> source = SpecText.read(path, sink);
    formatted(source, sink)
        .ifPresent(
            text -> {
              boolean changed = tell(path.toString(), source.orElseThrow(), text, stdout);
              if (changed && !check && !stdout) {
                SpecText.replace(path, text);
                console.out().println("formatted " + path);
              }
            });
  }

  /** The canonical text; nothing when there is an error, which is shown at the end. */
  private Optional<String> formatted(Optional<SourceFile> source, DiagnosticSink sink) {
    Optional<String> text = source.flatMap(file -> SourceFormatter.format(file, sink));
    found.addAll(sink.sorted());
    return text;
  }

  /** Prints the result or what would change, as asked, and says whether there is a change. */
  private boolean tell(String name, SourceFile source, String text, boolean print) {
    boolean changed = !source.text().equals(text);
    allCanonical &= !changed;
    if (print && !check) {
      console.out().print(text);
    } else if (changed && check) {
      console.out().print(TextDifference.of(name, source.text(), text, MOST_LINES));
    }
    return changed;
  }
}
