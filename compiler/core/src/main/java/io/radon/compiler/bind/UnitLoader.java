package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.parse.SourceDecoder;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.SourceLimits;
import io.radon.compiler.source.SourceProvider;
import io.radon.compiler.syntax.ImportDecl;
import io.radon.compiler.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file and all that it imports, each once. */
public final class UnitLoader {
  private final SourceProvider sources;
  private final SourceLimits sourceLimits;
  private final ImportLimits importLimits;
  private final DiagnosticSink sink;
  private final Map<String, Optional<BoundUnit>> loaded = new LinkedHashMap<>();
  private final Map<String, String> open = new HashMap<>();
  private final List<String> chain = new ArrayList<>();
  private long parseNanos;

  public UnitLoader(
      SourceProvider sources,
      SourceLimits sourceLimits,
      ImportLimits importLimits,
      DiagnosticSink sink) {
    this.sources = sources;
    this.sourceLimits = sourceLimits;
    this.importLimits = importLimits;
    this.sink = sink;
  }

  /** The file of that path, which the caller knows to be there; nothing if it can't be read. */
  public Optional<BoundUnit> load(String path, SourceContent content) {
    String key = ImportPath.normal(path).orElse(path);
    Optional<SourceFile> file = SourceDecoder.decode(content, sink, sourceLimits);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    chain.add(key);
    open.put(key, key);
    long start = System.nanoTime();
    SourceUnit tree = ModelParser.parse(file.get(), sink, sourceLimits);
    parseNanos += System.nanoTime() - start;
    Map<ImportDecl, BoundUnit> imports = new LinkedHashMap<>();
    boolean incomplete = false;
    for (ImportDecl decl : tree.imports()) {
      Optional<BoundUnit> imported = imported(decl, file.get());
      imported.ifPresent(found -> imports.put(decl, found));
      incomplete |= imported.isEmpty();
    }
    BoundUnit unit =
        new BoundUnit(
            file.get(),
            tree,
            new ArrayList<>(new LinkedHashSet<>(imports.values())),
            StandardLibrary.unit(),
            incomplete);
    imports.forEach(unit::imported);
    Declarations.declare(unit, sink);
    chain.remove(chain.size() - 1);
    open.remove(key);
    return Optional.of(unit);
  }

  /** The imported files that could be read, each after those it imports. */
  public List<BoundUnit> imported() {
    List<BoundUnit> units = new ArrayList<>();
    loaded.values().forEach(unit -> unit.ifPresent(units::add));
    return units;
  }

  /** The time spent in the parser. */
  public long parseNanos() {
    return parseNanos;
  }

  private Optional<BoundUnit> imported(ImportDecl decl, SourceFile from) {
    Location place = new Location(from, decl.pathSpan());
    Optional<String> path = ImportPath.normal(decl.path());
    if (path.isEmpty()) {
      sink.report(
          DiagnosticCode.IMPORT_OUTSIDE
              .at(place, decl.path())
              .withHelp("write the path from the source root, with `/`"));
      return Optional.empty();
    }
    String key = path.get();
    if (open.containsKey(key)) {
      List<String> cycle = new ArrayList<>(chain.subList(chain.indexOf(key), chain.size()));
      cycle.add(key);
      sink.report(DiagnosticCode.IMPORT_CYCLE.at(place, "`" + String.join("` → `", cycle) + "`"));
      return Optional.empty();
    }
    Optional<BoundUnit> known = loaded.get(key);
    if (known != null) {
      return known;
    }
    if (loaded.size() >= importLimits.files()) {
      sink.reportOnce(DiagnosticCode.TOO_MANY_IMPORTS.at(place, importLimits.files()));
      return Optional.empty();
    }
    Optional<BoundUnit> unit = read(key, place, isDamaged(decl, from));
    loaded.put(key, unit);
    return unit;
  }

  /** Whether the path's quotes are wrong, which has been told: it may then be no path at all. */
  private static boolean isDamaged(ImportDecl decl, SourceFile from) {
    String written = from.text(decl.pathSpan());
    return !written.startsWith("\"") || !written.endsWith("\"") || written.length() == 1;
  }

  private Optional<BoundUnit> read(String path, Location place, boolean damaged) {
    Optional<SourceContent> content = sources.read(path);
    if (content.isPresent()) {
      return load(path, content.get());
    }
    if (damaged && sink.hasErrors()) {
      return Optional.empty();
    }
    Diagnostic missing = DiagnosticCode.IMPORT_MISSING.at(place, path);
    Optional<String> near = Suggestions.closest(path, sources.near(path));
    sink.report(
        near.isEmpty()
            ? missing
            : missing.withHelp(
                "did you mean `\"" + near.get() + "\"`?",
                new TextEdit(place, "\"" + near.get() + "\"")));
    return Optional.empty();
  }
}
