package io.radon.compiler;

import io.radon.compiler.bind.ImportLimits;
import io.radon.compiler.elaborate.ElaborationLimits;
import io.radon.compiler.source.SourceLimits;

/**
 * What a spec may ask of the compiler; each part says what its numbers mean and what they are by
 * default. A spec that asks for more gets a diagnostic.
 *
 * @param source what one file may hold
 * @param imports how much it may import
 * @param elaboration how large a network may be
 */
public record Limits(SourceLimits source, ImportLimits imports, ElaborationLimits elaboration) {
  /** Far above any network that trains. */
  public static final Limits DEFAULT =
      new Limits(SourceLimits.DEFAULT, ImportLimits.DEFAULT, ElaborationLimits.DEFAULT);
}
