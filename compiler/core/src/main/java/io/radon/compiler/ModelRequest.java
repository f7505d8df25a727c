package io.radon.compiler;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.elaborate.ModelArguments;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceLimits;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.ModelDecl;
import io.radon.compiler.syntax.SourceUnit;
import java.util.List;
import java.util.Optional;

/** A model asked for by name, perhaps with arguments: {@code ResNet34(classes: 5)}. */
final class ModelRequest {
  private final EmbeddedText text;
  private final SourceLimits limits;

  ModelRequest(String model, SourceLimits limits) {
    this.text = new EmbeddedText("model", "model requested = ", model, "\n");
    this.limits = limits;
  }

  /** A message about the request as the user sees it. */
  Diagnostic shown(Diagnostic diagnostic) {
    return text.shown(diagnostic);
  }

  /** The model and its arguments, or nothing after a message. */
  Optional<Requested> find(BoundUnit unit, DiagnosticSink sink) {
    DiagnosticSink syntax = new DiagnosticSink();
    SourceUnit tree = ModelParser.parse(text.parsed(), syntax, limits);
    if (syntax.hasErrors()) {
      syntax.all().forEach(sink::report);
      return Optional.empty();
    }
    if (tree.declarations().size() != 1
        || !(tree.declarations().get(0) instanceof ModelDecl decl)
        || decl.base() == null
        || decl.body() != null) {
      sink.report(DiagnosticCode.NOT_A_MODEL_CALL.at(text.whole()));
      return Optional.empty();
    }
    ModelBase base = decl.base();
    String name = base.name().text();
    Symbol symbol = unit.find(name);
    if (symbol != null && symbol.kind() == SymbolKind.MODEL) {
      return Optional.of(
          new Requested(
              symbol,
              new ModelArguments(
                  base.arguments(),
                  new ModelArguments.Call(
                      BoundUnit.within(text.parsed(), tree, unit), text.whole()))));
    }
    Location place = new Location(text.parsed(), base.name().span());
    if (!unit.damaged(name) && !unit.incomplete()) {
      List<String> known =
          unit.visible().stream()
              .filter(other -> other.kind() == SymbolKind.MODEL)
              .map(Symbol::name)
              .toList();
      Diagnostic unknown = DiagnosticCode.UNKNOWN_NAME.at(place, "model", name);
      sink.report(
          known.isEmpty()
              ? unknown
              : Suggestions.suggestOr(
                  unknown,
                  place,
                  name,
                  known,
                  "the models are `" + String.join("`, `", known) + "`"));
    }
    return Optional.empty();
  }

  /** What was found. */
  record Requested(Symbol model, ModelArguments arguments) {}
}
