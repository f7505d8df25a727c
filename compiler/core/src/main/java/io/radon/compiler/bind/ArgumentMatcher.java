package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Says which argument is which parameter: named ones by name, positional ones in order among the
 * parameters not yet given.
 */
public final class ArgumentMatcher {
  private final Signature signature;
  private final Set<String> bound;
  private final SourceFile file;
  private final Consumer<Diagnostic> report;
  private final Map<String, Argument> matched = new LinkedHashMap<>();
  private final Set<String> twice = new HashSet<>();

  /** All that are named, wherever. */
  private final Set<String> later = new HashSet<>();

  /**
   * @param bound parameters given earlier, by partial application
   * @param file where the arguments stand
   */
  public ArgumentMatcher(
      Signature signature, Set<String> bound, SourceFile file, Consumer<Diagnostic> report) {
    this.signature = signature;
    this.bound = Set.copyOf(bound);
    this.file = file;
    this.report = report;
  }

  /**
   * The arguments by parameter; those in error are left out, after a message. One whose name is
   * misspelt is told, and goes on as what it was meant for.
   */
  public Map<String, Argument> match(List<Argument> arguments) {
    List<String> open = new ArrayList<>(signature.names());
    open.removeAll(bound);
    int room = open.size();
    for (Argument argument : arguments) {
      if (argument.name() != null) {
        later.add(argument.name().text());
      }
    }
    for (Argument argument : arguments) {
      Name name = argument.name();
      if (name != null) {
        named(name, argument, open);
        continue;
      }
      if (open.isEmpty()) {
        report.accept(
            DiagnosticCode.TOO_MANY_ARGUMENTS.at(
                new Location(file, argument.span()),
                signature.callee(),
                room(room),
                arguments.size()));
        break;
      }
      matched.put(open.remove(0), argument);
    }
    // Which of two was meant is not known, so neither is looked at.
    Map<String, Argument> sure = new LinkedHashMap<>(matched);
    sure.keySet().removeAll(twice);
    return sure;
  }

  private static String room(int count) {
    return count == 0
        ? "no arguments"
        : count == 1 ? "1 argument" : "at most " + count + " arguments";
  }

  private void named(Name name, Argument argument, List<String> open) {
    Location place = new Location(file, name.span());
    if (signature.formal(name.text()) == null) {
      Diagnostic unknown =
          DiagnosticCode.UNKNOWN_ARGUMENT.at(place, signature.callee(), name.text());
      report.accept(
          signature.formals().isEmpty()
              ? unknown
              : Suggestions.suggestOr(
                  unknown,
                  place,
                  name.text(),
                  signature.names(),
                  "its arguments are `" + String.join("`, `", signature.names()) + "`"));
      Suggestions.closest(name.text(), open).ifPresent(near -> take(near, argument, open));
      return;
    }
    if (bound.contains(name.text()) || matched.containsKey(name.text())) {
      report.accept(twice(name, place));
      twice.add(name.text());
      return;
    }
    take(name.text(), argument, open);
  }

  /** Which of the two was meant is not known; it may have been the one that is not there. */
  private Diagnostic twice(Name name, Location place) {
    Diagnostic found = DiagnosticCode.ARGUMENT_TWICE.at(place, name.text(), signature.callee());
    List<String> missing = missing();
    missing.removeAll(later);
    return missing.isEmpty()
        ? found
        : found.withNote("nothing is given for `" + String.join("` and `", missing) + "`");
  }

  private void take(String name, Argument argument, List<String> open) {
    open.remove(name);
    matched.put(name, argument);
  }

  /** The required parameters that neither these arguments nor earlier ones give. */
  public List<String> missing() {
    return signature.formals().stream()
        .filter(Formal::required)
        .map(Formal::name)
        .filter(name -> !bound.contains(name) && !matched.containsKey(name))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
