package io.radon.compiler;

import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.output.GeneratedFile;

/**
 * A model that passed every check.
 *
 * @param digest {@code sha256:} and the digest of the elaborated graph: comments, layout and docs
 *     don't count; structure, names, shapes, initialisation and attributes do
 * @param java its class
 */
public record CompiledModel(
    ModelGraph graph, ModelSummary summary, String digest, GeneratedFile java) {}
