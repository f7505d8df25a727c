package io.radon.compiler.mutation;

import java.util.List;

/**
 * All single edits of a spec that a person might make by mistake. Comments, docs and the package,
 * which are no part of the network, stay as they are.
 */
final class Mutator {
  private Mutator() {}

  static List<Mutant> mutants(String text) {
    SpecLines spec = new SpecLines(text);
    for (int i = 0; i < spec.count(); i++) {
      if (!spec.code(i).isBlank() && !spec.code(i).startsWith("package ")) {
        WordEdits.make(spec, i);
        LineEdits.make(spec, i);
      }
    }
    return spec.mutants();
  }
}
