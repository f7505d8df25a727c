package io.radon.compiler;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.elaborate.RecipeElaborator;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a recipe given as text, such as {@code rate=0.05}, {@code epochs=3} or {@code until=2k
 * steps}: the keys of a recipe, and {@code epochs}, {@code steps}, {@code momentum}, {@code
 * weight_decay}, {@code factor}. A number as rate keeps the schedule. Values are the language's own
 * expressions, and messages point into the text as into a file called {@code --set}.
 */
public final class RecipeOverrides {
  private RecipeOverrides() {}

  /** A recipe with the changes, in order; one that is wrong gives messages and no recipe. */
  public static Result apply(Recipe recipe, List<String> settings) {
    DiagnosticSink sink = new DiagnosticSink();
    List<EmbeddedText> texts = new ArrayList<>();
    List<RecipeElaborator.Change> changes = new ArrayList<>();
    for (String setting : settings) {
      EmbeddedText text = new EmbeddedText("--set", "recipe overrides {\n", setting, "\n}\n");
      texts.add(text);
      change(text, sink).ifPresent(changes::add);
    }
    Optional<Recipe> changed =
        changes.size() < settings.size()
            ? Optional.empty()
            : new RecipeElaborator(sink).override(recipe, changes);
    List<Diagnostic> messages = new ArrayList<>();
    for (Diagnostic diagnostic : sink.all()) {
      Diagnostic shown = diagnostic;
      for (EmbeddedText text : texts) {
        shown = text.shown(shown);
      }
      messages.add(shown);
    }
    return new Result(changed, messages);
  }

  private static Optional<RecipeElaborator.Change> change(EmbeddedText text, DiagnosticSink sink) {
    DiagnosticSink syntax = new DiagnosticSink();
    SourceUnit tree = ModelParser.parse(text.parsed(), syntax);
    if (syntax.hasErrors()) {
      syntax.all().forEach(sink::report);
      return Optional.empty();
    }
    if (tree.declarations().size() != 1
        || !(tree.declarations().get(0) instanceof RecipeDecl decl)
        || decl.body().statements().size() != 1
        || !(decl.body().statements().get(0) instanceof SwitchStmt statement)) {
      sink.report(DiagnosticCode.NOT_A_SETTING.at(text.whole()));
      return Optional.empty();
    }
    return Optional.of(new RecipeElaborator.Change(statement, BoundUnit.of(text.parsed(), tree)));
  }

  /**
   * What became of the changes.
   *
   * @param recipe none where a change is wrong
   */
  public record Result(Optional<Recipe> recipe, List<Diagnostic> diagnostics) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
