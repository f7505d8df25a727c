package io.radon.compiler.golden;

import io.radon.compiler.codegen.InMemoryCompiler;
import io.radon.compiler.output.GeneratedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What javac says about the classes of all snippets. They are compiled together, classes of one
 * name apart from one another: a call of javac costs more than a class.
 */
final class Javac {
  private final List<Map<String, GeneratedFile>> batches = new ArrayList<>();
  private final List<Map<String, String>> owners = new ArrayList<>();
  private final Map<String, List<String>> problems = new HashMap<>();

  /** Takes the classes of a snippet. */
  void add(String owner, List<GeneratedFile> files) {
    for (GeneratedFile file : files) {
      int batch = 0;
      while (batch < batches.size() && batches.get(batch).containsKey(file.path())) {
        batch++;
      }
      if (batch == batches.size()) {
        batches.add(new TreeMap<>());
        owners.add(new HashMap<>());
      }
      batches.get(batch).put(file.path(), file);
      owners.get(batch).put(file.path(), owner);
    }
  }

  /** What is wrong with the classes of a snippet; all are compiled at the first call. */
  List<String> problems(String owner) {
    for (int batch = 0; batch < batches.size(); batch++) {
      Map<String, String> files = owners.get(batch);
      InMemoryCompiler.problems(batches.get(batch).values())
          .forEach(
              (path, found) ->
                  problems
                      .computeIfAbsent(files.getOrDefault(path, ""), name -> new ArrayList<>())
                      .addAll(found));
    }
    batches.clear();
    List<String> found = new ArrayList<>(problems.getOrDefault(owner, List.of()));
    found.addAll(problems.getOrDefault("", List.of()));
    return found;
  }
}
