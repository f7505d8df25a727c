package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.RecipeDecl;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves recipes. A recipe that another is derived from is read first. */
public final class RecipeElaborator {
  /** The keys of an override that are no keys of a recipe. */
  private static final List<String> SHORT_KEYS =
      List.of("epochs", "steps", "momentum", "weight_decay", "factor");

  private final DiagnosticSink sink;

  public RecipeElaborator(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** A declared recipe, or nothing where it is wrong and has been told. */
  public Optional<Recipe> elaborate(Symbol symbol) {
    if (!(symbol.declaration() instanceof RecipeDecl decl) || symbol.unit().cyclic(symbol)) {
      return Optional.empty();
    }
    RecipeDraft draft = new RecipeDraft();
    boolean sound = read(symbol, draft, new HashSet<>());
    List<String> missing = draft.missing();
    if (symbol.unit().own(symbol.name()) == null) {
      // Its head is damaged, and may have named a base.
      draft.markIncomplete();
    }
    if (!draft.incomplete() && !missing.isEmpty()) {
      sink.reportOnce(
          DiagnosticCode.KEY_MISSING.at(
              symbol.location(), "recipe", symbol.name(), String.join(", ", missing)));
      return Optional.empty();
    }
    RecipeConflicts conflicts = new RecipeConflicts(sink, symbol.location());
    Optional<Recipe> recipe =
        conflicts.check(draft) && sound
            ? draft.finished(symbol.name(), BlockExpander.doc(decl.doc()))
            : Optional.empty();
    recipe.ifPresent(found -> conflicts.compareImages(found, draft));
    return recipe;
  }

  /** A recipe with some keys changed, or nothing where they are wrong and that has been told. */
  public Optional<Recipe> override(Recipe recipe, List<Change> overrides) {
    RecipeDraft draft = new RecipeDraft(recipe);
    List<String> keys = new ArrayList<>(RecipeDraft.KEYS);
    keys.addAll(SHORT_KEYS);
    draft.nextRound();
    boolean sound = true;
    Location last = null;
    for (Change change : overrides) {
      sound &= set(change.statement(), change.unit(), draft, keys, true);
      last = change.unit().at(change.statement());
    }
    if (sound && last != null) {
      sound = new RecipeConflicts(sink, last).check(draft);
    }
    return sound ? draft.finished(recipe.name(), recipe.doc()) : Optional.empty();
  }

  private boolean read(Symbol symbol, RecipeDraft draft, Set<Symbol> seen) {
    if (!(symbol.declaration() instanceof RecipeDecl decl) || !seen.add(symbol)) {
      return false;
    }
    boolean sound = true;
    if (decl.base() != null) {
      Symbol base = symbol.unit().find(decl.base().text());
      // The binder tells.
      sound = base != null && read(base, draft, seen);
      if (base == null) {
        draft.markIncomplete();
      }
    }
    draft.nextRound();
    for (Statement statement : decl.body().statements()) {
      if (statement instanceof SwitchStmt change) {
        sound &= set(change, symbol.unit(), draft, RecipeDraft.KEYS, false);
      } else {
        sound = false;
        draft.markIncomplete();
        noKey(statement, symbol, draft);
      }
    }
    return sound;
  }

  /** What is no line of a recipe; {@code batch: 128} looks like one. */
  private void noKey(Statement statement, Symbol symbol, RecipeDraft draft) {
    boolean told =
        statement instanceof ErrorStmt
            || (statement instanceof ExpectStmt expect && expect.left() instanceof ErrorExpr);
    Diagnostic wrong =
        DiagnosticCode.NOT_A_KEY.at(symbol.at(statement.span()), "a recipe", "batch = 128");
    if (statement instanceof FlowStmt flow && flow.label() != null) {
      Name label = flow.label();
      told = flow.flow().steps().get(0).callee() instanceof ErrorCallee;
      if (RecipeDraft.KEYS.contains(label.text())) {
        draft.placeBroken(label.text(), symbol.at(label.span()));
      }
      if (RecipeDraft.KEYS.contains(label.text()) && !told) {
        Span colon =
            new Span(/* start= */ label.span().end(), /* end= */ flow.flow().span().start());
        wrong = wrong.withHelp("write `=`", new TextEdit(symbol.at(colon), " = "));
      }
    }
    if (!told) {
      sink.reportOnce(wrong);
    }
  }

  private boolean set(
      SwitchStmt change, BoundUnit unit, RecipeDraft draft, List<String> keys, boolean overriding) {
    String key = change.name().text();
    Location place = unit.at(change.name());
    if (!keys.contains(key)) {
      sink.reportOnce(
          Suggestions.suggestOr(
              DiagnosticCode.UNKNOWN_KEY.at(place, key, "a recipe"),
              place,
              key,
              keys,
              "the keys are `" + String.join("`, `", keys) + "`"));
      // A misspelt key is not missing too.
      Suggestions.closest(key, keys)
          .ifPresentOrElse(near -> draft.placeBroken(near, place), draft::markIncomplete);
      return false;
    }
    boolean length = key.equals("epochs") || key.equals("steps");
    String set = length ? RecipeDraft.UNTIL : key;
    draft.place(set, unit.at(change.value()));
    boolean sound = new RecipeReader(sink, unit, draft, overriding).read(key, change.value());
    if (!sound) {
      draft.markBroken(set);
    }
    return sound;
  }

  /**
   * One change of a recipe.
   *
   * @param unit the text it stands in
   */
  public record Change(SwitchStmt statement, BoundUnit unit) {}
}
