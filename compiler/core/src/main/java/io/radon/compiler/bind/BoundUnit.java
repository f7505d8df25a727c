package io.radon.compiler.bind;

import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Declaration;
import io.radon.compiler.syntax.ErrorDecl;
import io.radon.compiler.syntax.ImportDecl;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file with the names it can use: its own, then those of the files it imports, then the standard
 * library's. Imports of imports are not seen.
 */
public final class BoundUnit {
  private final SourceFile file;
  private final SourceUnit tree;
  private final List<BoundUnit> imports;
  private final @Nullable BoundUnit standard;
  private final boolean incomplete;
  private final Map<String, Symbol> own = new LinkedHashMap<>();
  private final IdentityHashMap<ImportDecl, BoundUnit> importOf = new IdentityHashMap<>();
  private final List<Symbol> unusable = new ArrayList<>();
  private final Set<Symbol> cyclic = new HashSet<>();
  private final Map<Span, Set<String>> mistakes = new HashMap<>();
  private final Set<Symbol> deep = new HashSet<>();
  private final Set<Symbol> faulty = new HashSet<>();
  private final Map<Symbol, Integer> depths = new HashMap<>();

  /**
   * @param incomplete whether an imported file could not be read
   */
  BoundUnit(
      SourceFile file,
      SourceUnit tree,
      List<BoundUnit> imports,
      @Nullable BoundUnit standard,
      boolean incomplete) {
    this.incomplete = incomplete;
    this.file = file;
    this.tree = tree;
    this.imports = List.copyOf(imports);
    this.standard = standard;
  }

  /** Text that is no file: it imports nothing and sees the standard library. */
  public static BoundUnit of(SourceFile file, SourceUnit tree) {
    return new BoundUnit(file, tree, List.of(), StandardLibrary.unit(), false);
  }

  /** Text beside a file, which sees what the file sees. */
  public static BoundUnit within(SourceFile file, SourceUnit tree, BoundUnit around) {
    List<BoundUnit> seen = new ArrayList<>();
    seen.add(around);
    seen.addAll(around.imports());
    return new BoundUnit(file, tree, seen, StandardLibrary.unit(), false);
  }

  void declare(Symbol symbol) {
    own.put(symbol.name(), symbol);
  }

  void lookThrough(Symbol symbol) {
    unusable.add(symbol);
  }

  /** What is declared a second time, or is damaged: nothing uses it, but it may hold mistakes. */
  public List<Symbol> unusable() {
    return Collections.unmodifiableList(unusable);
  }

  void markCyclic(Symbol symbol) {
    cyclic.add(symbol);
  }

  /** Notes what a parameter's name was mistaken for; whether that is new, and so to be told. */
  boolean mistake(Parameter parameter, String name) {
    return mistakes.computeIfAbsent(parameter.span(), key -> new HashSet<>()).add(name);
  }

  void markDeep(Symbol symbol) {
    deep.add(symbol);
    cyclic.add(symbol);
  }

  /** Whether a declaration leads too deep to be followed, which has been told. */
  public boolean deep(Symbol symbol) {
    return deep.contains(symbol);
  }

  /** Whether a declaration contains itself or leads too deep, which has been told. */
  public boolean cyclic(Symbol symbol) {
    return cyclic.contains(symbol);
  }

  void depth(Symbol symbol, int depth) {
    depths.put(symbol, depth);
  }

  /** How many declarations lead from one to the last it is made of; 0 before its file is bound. */
  int depth(Symbol symbol) {
    return depths.getOrDefault(symbol, 0);
  }

  void markFaulty(Symbol symbol) {
    faulty.add(symbol);
  }

  /** Whether names in a declaration's flows or switches mean nothing, which has been told. */
  public boolean faulty(Symbol symbol) {
    return faulty.contains(symbol);
  }

  public SourceFile file() {
    return file;
  }

  public SourceUnit tree() {
    return tree;
  }

  public List<BoundUnit> imports() {
    return imports;
  }

  /** The file that an import of this one names; null where it could not be read. */
  public @Nullable BoundUnit imported(ImportDecl decl) {
    return importOf.get(decl);
  }

  void imported(ImportDecl decl, BoundUnit unit) {
    importOf.put(decl, unit);
  }

  /** The standard library, or null for the library itself. */
  public @Nullable BoundUnit standard() {
    return standard;
  }

  /** Whether this is the standard library. */
  public boolean isLibrary() {
    return standard == null;
  }

  /** The file's own names, in order. */
  public Collection<Symbol> own() {
    return Collections.unmodifiableCollection(own.values());
  }

  public @Nullable Symbol own(String name) {
    return own.get(name);
  }

  /** What a name stands for here, or null. */
  public @Nullable Symbol find(String name) {
    List<Symbol> candidates = candidates(name);
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  /** All symbols that a name could be where the first is meant: more than one is ambiguous. */
  public List<Symbol> candidates(String name) {
    Symbol mine = own.get(name);
    if (mine != null) {
      return List.of(mine);
    }
    Set<Symbol> found = new LinkedHashSet<>();
    for (BoundUnit unit : imports) {
      Symbol theirs = unit.own.get(name);
      if (theirs != null) {
        found.add(theirs);
      }
    }
    if (found.isEmpty() && standard != null) {
      Symbol library = standard.own.get(name);
      if (library != null) {
        found.add(library);
      }
    }
    return new ArrayList<>(found);
  }

  /** Whether that name may be missing because what declares it is damaged, which has been told. */
  public boolean damaged(String name) {
    return errors().anyMatch(error -> declares(error, name))
        || imports.stream().anyMatch(unit -> unit.damaged(name));
  }

  /** Any word of a damaged head may be a parameter, and any of a line that is nothing a name. */
  private boolean declares(ErrorDecl error, String name) {
    Declaration readable = error.readable();
    String text = file.text(error.span());
    if (readable != null) {
      text = text.substring(0, Math.max(0, text.indexOf('{')));
    } else if (error.name() != null) {
      return error.name().text().equals(name);
    }
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
  }

  private Stream<ErrorDecl> errors() {
    return tree.declarations().stream()
        .filter(ErrorDecl.class::isInstance)
        .map(ErrorDecl.class::cast);
  }

  /**
   * Whether names may be missing because an import is damaged, or an imported file could not be
   * read. One that is close to a known name is rather misspelt.
   */
  public boolean incomplete() {
    return incomplete
        || errors().anyMatch(e -> e.name() == null && file.text(e.span()).startsWith("import"))
        || imports.stream().anyMatch(BoundUnit::incomplete);
  }

  /** All names that mean something here, for suggestions. */
  public List<Symbol> visible() {
    Map<String, Symbol> all = new LinkedHashMap<>(own);
    for (BoundUnit unit : imports) {
      unit.own.forEach(all::putIfAbsent);
    }
    if (standard != null) {
      standard.own.forEach(all::putIfAbsent);
    }
    return new ArrayList<>(all.values());
  }

  /** The place of a node of this file. */
  public Location at(SyntaxNode node) {
    return new Location(file, node.span());
  }
}
