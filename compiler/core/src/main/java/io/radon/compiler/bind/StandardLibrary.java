package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.SourceUnit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The library that every file can use, written in the language. */
public final class StandardLibrary {
  private static final String RESOURCE = "/io/radon/std.rn";

  private StandardLibrary() {}

  /** Its names. It is read once. */
  public static BoundUnit unit() {
    return Holder.UNIT;
  }

  private static BoundUnit read() {
    DiagnosticSink sink = new DiagnosticSink();
    SourceFile file = new SourceFile("std.rn", text());
    SourceUnit tree = ModelParser.parse(file, sink);
    BoundUnit unit = new BoundUnit(file, tree, List.of(), null, false);
    Declarations.declare(unit, sink);
    new NameBinder(sink).bind(unit);
    if (sink.hasErrors()) {
      throw new IllegalStateException("the standard library is wrong: " + sink.sorted());
    }
    return unit;
  }

  private static String text() {
    try (InputStream stream = StandardLibrary.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the standard library is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final BoundUnit UNIT = read();
  }
}
