package io.radon.dsl;

import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Declaration;
import io.radon.compiler.syntax.ImportDecl;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.PackageDecl;
import io.radon.compiler.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole file, built in Java: its package, its imports and its declarations. */
public final class Spec {
  private final CallSite site;
  private final List<String> packageParts;
  private final List<String> imports;
  private final List<io.radon.dsl.Declaration> declarations;

  Spec(
      CallSite site,
      List<String> packageParts,
      List<String> imports,
      List<? extends io.radon.dsl.Declaration> declarations) {
    this.site = site;
    this.packageParts = List.copyOf(packageParts);
    this.imports = List.copyOf(imports);
    this.declarations = List.copyOf(declarations);
  }

  /** The same in a package, {@code io.radon.zoo}: that of the generated classes. */
  public Spec inPackage(String name) {
    String[] parts = String.valueOf(name).split("\\.", -1);
    for (String part : parts) {
      Identifiers.checked("package", part);
    }
    return new Spec(CallSite.here(), List.of(parts), imports, declarations);
  }

  /** The same with files that it imports, by their paths from the source root. */
  public Spec importing(String... paths) {
    return new Spec(CallSite.here(), packageParts, Arrays.asList(paths), declarations);
  }

  /** The tree, as the parser would have made it from {@link #toSource}. */
  public SourceUnit syntax() {
    return build(new Origins());
  }

  /**
   * Canonical {@code .rn} text.
   *
   * @throws IllegalArgumentException if the spec holds what text can't say
   */
  public String toSource() {
    return text().readable();
  }

  /** The text, with the line of Java that each part of it comes from. */
  public SpecText text() {
    Origins origins = new Origins();
    return SpecText.of(title(), build(origins), origins);
  }

  private String title() {
    int last = declarations.size() - 1;
    return (last < 0 ? "Spec" : declarations.get(last).name()) + " (built in Java)";
  }

  SourceUnit build(Origins origins) {
    Span span = origins.enter(site);
    PackageDecl packageDecl = null;
    if (!packageParts.isEmpty()) {
      Span all = origins.span();
      List<Name> names =
          packageParts.stream().map(part -> Identifiers.name(part, origins)).toList();
      packageDecl = new PackageDecl(all, names);
    }
    List<ImportDecl> files = new ArrayList<>();
    for (String path : imports) {
      Span all = origins.span();
      files.add(new ImportDecl(all, path, all));
    }
    Map<io.radon.dsl.Declaration, Declaration> built = new LinkedHashMap<>();
    Set<io.radon.dsl.Declaration> listed = new LinkedHashSet<>(declarations);
    for (io.radon.dsl.Declaration declaration : declarations) {
      add(declaration, built, listed, origins);
    }
    origins.leave();
    return new SourceUnit(span, packageDecl, files, List.copyOf(built.values()), List.of());
  }

  /** Adds a declaration behind those it names, unless they are listed at a place of their own. */
  private static void add(
      io.radon.dsl.Declaration declaration,
      Map<io.radon.dsl.Declaration, Declaration> built,
      Set<io.radon.dsl.Declaration> listed,
      Origins origins) {
    if (built.containsKey(declaration)) {
      return;
    }
    Declaration tree = declaration.declaration().build(origins);
    for (io.radon.dsl.Declaration used : origins.takeUsed()) {
      if (!listed.contains(used)) {
        add(used, built, listed, origins);
      }
    }
    built.put(declaration, tree);
  }
}
