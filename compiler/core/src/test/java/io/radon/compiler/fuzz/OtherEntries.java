package io.radon.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Help;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.format.SourceFormatter;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.parse.SourceDecoder;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SyntaxPrinter;
import io.radon.dsl.DslSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What else takes a spec than the compiler: the formatter, the DSL's printer, the fixes. */
final class OtherEntries {
  private OtherEntries() {}

  /** A text is formatted or told to be wrong; formatted, it says the same and stays as it is. */
  static void format(byte[] spec) {
    DiagnosticSink sink = new DiagnosticSink();
    Optional<SourceFile> file = SourceDecoder.decode(new SourceContent("fuzz.rn", spec), sink);
    Optional<String> formatted = file.flatMap(source -> SourceFormatter.format(source, sink));
    assertThat(formatted.isPresent()).as("formatted").isEqualTo(!sink.hasErrors());
    formatted.ifPresent(
        text -> {
          assertThat(SourceFormatter.format(new SourceFile("fuzz.rn", text), sink))
              .as("formatted again")
              .hasValue(text);
          assertThat(tree(new SourceFile("fuzz.rn", text)))
              .as("what it says, formatted")
              .isEqualTo(tree(file.orElseThrow()));
        });
  }

  private static String tree(SourceFile file) {
    return SyntaxPrinter.print(ModelParser.parse(file, new DiagnosticSink()));
  }

  /** A spec without syntax errors has a Java program. */
  static void writeJava(byte[] spec) {
    DiagnosticSink sink = new DiagnosticSink();
    SourceDecoder.decode(new SourceContent("fuzz.rn", spec), sink)
        .ifPresent(
            file -> {
              SourceUnit unit = ModelParser.parse(file, sink);
              if (!sink.hasErrors()) {
                assertThat(DslSource.print(file, unit, "fuzz", "Fuzz")).contains("SPEC");
              }
            });
  }

  /**
   * The first message's advice can be followed. It may leave more errors than there were: a
   * statement is judged once it can be read, a shape once the name before it is right.
   */
  static void followAdvice(CompileResult before) {
    before.diagnostics().stream()
        .map(Diagnostic::help)
        .filter(OtherEntries::isOwn)
        .findFirst()
        .map(help -> edited(Objects.requireNonNull(help).edits()))
        .ifPresent(text -> FuzzTarget.compile(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isOwn(@Nullable Help help) {
    return help != null
        && !help.edits().isEmpty()
        && help.edits().stream().allMatch(edit -> edit.location().file().path().equals("fuzz.rn"));
  }

  private static String edited(List<TextEdit> edits) {
    List<TextEdit> last = new ArrayList<>(edits);
    last.sort(Comparator.comparing((TextEdit edit) -> edit.location().span().start()).reversed());
    StringBuilder text = new StringBuilder(edits.get(0).location().file().text());
    for (TextEdit edit : last) {
      text.replace(
          edit.location().span().start(), edit.location().span().end(), edit.replacement());
    }
    return text.toString();
  }
}
