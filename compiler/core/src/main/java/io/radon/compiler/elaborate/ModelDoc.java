package io.radon.compiler.elaborate;

import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.ModelBase;
import io.radon.compiler.syntax.Name;

/** The doc of a derived model that has none of its own. */
final class ModelDoc {
  private ModelDoc() {}

  /** The base's doc with the named arguments put before the end of its first sentence. */
  static String withArguments(String doc, ModelBase base, SourceFile file) {
    StringBuilder arguments = new StringBuilder();
    for (Argument argument : base.arguments()) {
      Name name = argument.name();
      if (name != null) {
        arguments
            .append(", ")
            .append(name.text())
            .append(" = ")
            .append(file.text(argument.value().span()));
      }
    }
    int line = doc.indexOf('\n');
    String first = line < 0 ? doc : doc.substring(0, line);
    String rest = line < 0 ? "" : doc.substring(line);
    return first.endsWith(".") && arguments.indexOf("\n") < 0
        ? first.substring(0, first.length() - 1) + arguments + "." + rest
        : doc;
  }
}
