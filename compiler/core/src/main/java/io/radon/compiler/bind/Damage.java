package io.radon.compiler.bind;

import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is left of damaged statements: their letters, in which a label may be hidden. */
public final class Damage {
  private static final Pattern SIGNS = Pattern.compile("\\W+");

  private Damage() {}

  /** The letters of the damaged statements among these; empty where there are none. */
  public static String of(List<Statement> statements, SourceFile file) {
    return statements.stream()
        .filter(ErrorStmt.class::isInstance)
        .map(statement -> SIGNS.matcher(file.text(statement.span())).replaceAll("") + "\n")
        .collect(Collectors.joining());
  }

  /** Whether the label may be one of a damaged statement, broken by a sign or not. */
  public static boolean hides(String damage, String label) {
    return damage.contains(label);
  }
}
