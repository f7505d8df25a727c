package io.radon.compiler.output;

import io.radon.compiler.diagnostic.CompilerBugException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generated files, sorted by path. No two have the same path, nor paths that differ only in case,
 * which some file systems take for one.
 */
public record GeneratedTree(List<GeneratedFile> files) {
  public GeneratedTree {
    List<GeneratedFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(GeneratedFile::path));
    Map<String, String> paths = new TreeMap<>();
    for (GeneratedFile file : sorted) {
      String other = paths.put(file.path().toLowerCase(Locale.ROOT), file.path());
      if (other != null) {
        throw new CompilerBugException(
            "two generated files are called `" + other + "` and `" + file.path() + "`");
      }
    }
    files = List.copyOf(sorted);
  }

  /** These files and those of {@code other}. */
  public GeneratedTree with(GeneratedTree other) {
    List<GeneratedFile> all = new ArrayList<>(files);
    all.addAll(other.files);
    return new GeneratedTree(all);
  }
}
