package io.radon.cli;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Help;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.SourceFile;
import io.radon.embed.SpecFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does what messages advise, as often as a new text gives new advice. Nothing is written here: the
 * compiler sees the texts in memory, also where a spec imports one that is changed.
 */
final class SpecFixer {
  /** Advice that leads to advice is rare; this ends what would go round in circles unseen. */
  private static final int MOST_ROUNDS = 20;

  private final List<SpecReference> references;
  private final EditedSources sources = new EditedSources();
  private final List<Diagnostic> fixed = new ArrayList<>();
  private final Set<Map<Path, String>> seen = new HashSet<>();
  private List<CompileResult> results = List.of();

  SpecFixer(List<SpecReference> references) {
    this.references = references;
  }

  /** Works until there is no more advice that can be followed. */
  void run() {
    compile();
    for (int round = 0; round < MOST_ROUNDS && followAdvice(); round++) {
      compile();
    }
  }

  private void compile() {
    List<CompileResult> compiled = new ArrayList<>();
    for (SpecReference reference : references) {
      try {
        SpecFile spec = SpecLoader.file(reference.file());
        CompileRequest request =
            new CompileRequest(sources.over(spec), spec.path(), reference.model());
        compiled.add(new ModelCompiler().compile(request));
      } catch (UncheckedIOException e) {
        throw CommandFailure.environment(
            "`" + reference.file() + "` can't be read: " + e.getMessage(), null);
      }
    }
    results = compiled;
  }

  /** Makes all edits that don't touch one another, and says whether there was any. */
  private boolean followAdvice() {
    Map<Path, SpecEdits> edits = new LinkedHashMap<>();
    Map<Path, SourceFile> files = new LinkedHashMap<>();
    List<Diagnostic> followed = new ArrayList<>();
    for (Diagnostic diagnostic : SpecDiagnostics.of(results)) {
      Help help = diagnostic.help();
      if (help != null && !help.edits().isEmpty() && add(help.edits(), edits, files)) {
        followed.add(diagnostic);
      }
    }
    edits.forEach((place, made) -> sources.edit(place, made.apply(text(files, place))));
    boolean isNew = !followed.isEmpty() && seen.add(new LinkedHashMap<>(sources.edits()));
    if (isNew) {
      fixed.addAll(followed);
    }
    return isNew;
  }

  private static String text(Map<Path, SourceFile> files, Path place) {
    SourceFile file = files.get(place);
    return file == null ? "" : file.text();
  }

  private boolean add(
      List<TextEdit> help, Map<Path, SpecEdits> edits, Map<Path, SourceFile> files) {
    for (TextEdit edit : help) {
      Path place = sources.place(edit.location().file());
      if (place == null || (edits.containsKey(place) && !edits.get(place).takes(edit))) {
        return false;
      }
    }
    for (TextEdit edit : help) {
      SourceFile file = edit.location().file();
      Path place = sources.place(file);
      if (place != null) {
        files.putIfAbsent(place, file);
        edits.computeIfAbsent(place, p -> new SpecEdits()).add(edit);
      }
    }
    return true;
  }

  /** What the compiler makes of each reference in the end. */
  List<CompileResult> results() {
    return results;
  }

  /** The messages whose advice was followed, in order. */
  List<Diagnostic> fixed() {
    return fixed;
  }

  /** The files with their new texts. */
  EditedSources sources() {
    return sources;
  }
}
