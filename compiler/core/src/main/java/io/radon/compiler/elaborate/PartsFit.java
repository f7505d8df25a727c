package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.elaborate.ExperimentElaborator.Use;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.PartsSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.Section;
import java.util.ArrayList;
import java.util.List;

/** Whether a model has the parts that a recipe freezes or lets learn at another rate. */
final class PartsFit {
  private final DiagnosticSink sink;

  PartsFit(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** Whether it has; the first that it lacks is told. */
  boolean check(Use<ModelGraph> model, Use<Recipe> recipe) {
    PartsSpec parts = recipe.value().parts();
    List<String> known = new ArrayList<>();
    for (Section section : model.value().body().sections()) {
      if (!section.label().isEmpty()) {
        known.add(section.label());
      }
    }
    return check(model, recipe, RecipeDraft.FREEZE, parts.frozen(), known)
        && check(model, recipe, RecipeDraft.FACTORS, List.copyOf(parts.factors().keySet()), known);
  }

  private boolean check(
      Use<ModelGraph> model,
      Use<Recipe> recipe,
      String key,
      List<String> parts,
      List<String> known) {
    for (String part : parts) {
      // Which blocks a stage has shows when the network is made.
      int slash = part.indexOf('/');
      String label = slash < 0 ? part : part.substring(0, slash);
      if (!known.contains(label)) {
        sink.reportOnce(
            DiagnosticCode.PART_UNKNOWN
                .at(model.place(), model.value().name(), part, key, recipe.text())
                .withHelp(
                    Suggestions.closest(label, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("its parts are `" + String.join("`, `", known) + "`")));
        return false;
      }
    }
    return true;
  }
}
