package io.radon.dsl;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Help;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.diagnostic.Label;
import io.radon.compiler.format.SourceFormatter;
import io.radon.compiler.format.SourceWriter;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SyntaxPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a spec that was built in Java, with the Java line that each part of it comes from.
 *
 * <p>The text is what the compiler is given, so a spec means the same in both spellings; messages
 * about the text are then told of the Java lines.
 */
public final class SpecText {
  private static final int MOST_SHOWN = 5;

  private final SourceFile file;
  private final List<Part> parts;
  private final List<Diagnostic> faults;

  private SpecText(SourceFile file, List<Part> parts, List<Diagnostic> faults) {
    this.file = file;
    this.parts = parts;
    this.faults = faults;
  }

  /**
   * Prints a tree and reads it back.
   *
   * @throws IllegalArgumentException if the tree holds what text can't say
   */
  static SpecText of(String path, SourceUnit built, Origins origins) {
    SourceFile written =
        new SourceFile(path, Remarks.insert(SourceWriter.write(built), built, origins));
    DiagnosticSink sink = new DiagnosticSink();
    Optional<String> formatted = SourceFormatter.format(written, sink);
    if (formatted.isEmpty()) {
      return new SpecText(written, List.of(), sink.sorted());
    }
    SourceFile file = new SourceFile(path, formatted.get());
    SourceUnit read = ModelParser.parse(file, sink);
    List<Part> parts = new ArrayList<>();
    mustBeEqual(SyntaxPrinter.print(built), SyntaxPrinter.print(read));
    for (NodePair pair : NodePair.of(built, read)) {
      parts.add(new Part(pair.read().span(), origins.site(pair.built().span())));
    }
    return new SpecText(file, parts, List.of());
  }

  private static void mustBeEqual(String built, String read) {
    String[] wanted = built.split("\n");
    String[] found = read.split("\n");
    for (int i = 0; i < Math.max(wanted.length, found.length); i++) {
      String line = i < wanted.length ? wanted[i].strip() : "the end";
      String other = i < found.length ? found[i].strip() : "the end";
      if (!line.equals(other)) {
        throw new IllegalArgumentException(
            "the text of this spec would mean something else: expected `"
                + line
                + "`, read back `"
                + other
                + "`");
      }
    }
  }

  /**
   * The text.
   *
   * @throws IllegalArgumentException if it can't be read back, such as a number too large
   */
  String readable() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "this spec can't be written as text:\n"
              + new HumanRenderer().render(faults, MOST_SHOWN).stripTrailing());
    }
    return file.text();
  }

  /** The text, under a name that stands for a file that isn't there. */
  public SourceFile file() {
    return file;
  }

  /** The Java line that a part of the text comes from; nothing for what isn't from Java. */
  public Optional<CallSite> origin(Location location) {
    if (location.file() != file && !location.file().path().equals(file.path())) {
      return Optional.empty();
    }
    Part best = null;
    for (Part part : parts) {
      if (part.holds(location.span())
          && (best == null || part.span().length() <= best.span().length())) {
        best = part;
      }
    }
    return best == null || best.site().line() == 0 ? Optional.empty() : Optional.of(best.site());
  }

  /**
   * A message about the text as one about the Java lines. Where a file has no text, the line is
   * shown as the spec has it.
   */
  public Diagnostic inJava(Diagnostic diagnostic, JavaFiles files) {
    Location place = diagnostic.primary().location();
    Optional<CallSite> site = origin(place);
    Help help = diagnostic.help();
    Diagnostic moved =
        new Diagnostic(
            diagnostic.code(),
            diagnostic.message(),
            moved(diagnostic.primary(), files),
            diagnostic.secondary().stream().map(label -> moved(label, files)).toList(),
            diagnostic.notes(),
            help == null ? null : new Help(help.text(), site.isEmpty() ? help.edits() : List.of()));
    return site.isPresent() && files.find(site.get()).isPresent()
        ? moved.withNote(asText(place))
        : moved;
  }

  private Label moved(Label label, JavaFiles files) {
    return origin(label.location())
        .map(site -> new Label(location(site, label.location(), files), label.text()))
        .orElse(label);
  }

  private static Location location(CallSite site, Location text, JavaFiles files) {
    return files
        .find(site)
        .flatMap(java -> line(java, site.line()))
        .orElseGet(() -> standIn(site, text));
  }

  /** A line of a Java file, without the space around it. */
  private static Optional<Location> line(SourceFile java, int line) {
    if (line > java.lines().count()) {
      return Optional.empty();
    }
    String text = java.lines().line(line);
    int start = java.lines().start(line) + text.length() - text.stripLeading().length();
    return Optional.of(new Location(java, new Span(start, start + text.strip().length())));
  }

  /** A file of that name that has the spec's line where the Java line would be. */
  private static Location standIn(CallSite site, Location text) {
    String before = "\n".repeat(site.line() - 1);
    int line = text.start().line();
    String shown = text.file().lines().line(line);
    int start = text.span().start() - text.file().lines().start(line);
    int end = Math.min(shown.length(), start + text.span().length());
    Span span = new Span(before.length() + Math.min(start, end), before.length() + end);
    return new Location(new SourceFile(site.file(), before + shown + "\n"), span);
  }

  /** What stands at a place of the text, and in which line. */
  private static String asText(Location place) {
    String line = narrow(place.file().lines().line(place.start().line()));
    String exact = narrow(place.file().text(place.span()));
    return line.contains(exact) && !line.equals(exact)
        ? "as text: `" + exact + "` in `" + line + "`"
        : "as text: `" + line + "`";
  }

  /** Without the space that lines up columns. */
  private static String narrow(String text) {
    return text.strip().replaceAll(" +", " ");
  }

  /** Where the text of Java files is found, if anywhere. */
  @FunctionalInterface
  public interface JavaFiles {
    /** The file of a line; the same object each time. */
    Optional<SourceFile> find(CallSite site);

    /** No Java file is at hand. */
    static JavaFiles none() {
      return site -> Optional.empty();
    }
  }

  private record Part(Span span, CallSite site) {
    boolean holds(Span other) {
      return span.start() <= other.start() && other.end() <= span.end();
    }
  }
}
