package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Symbol;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Provenance;
import io.radon.compiler.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A model with everything resolved, and what is to be checked about it.
 *
 * @param provenance where the nodes of the graph are written
 * @param end the last flow
 * @param base the model it is derived from with the same arguments, made when asked for; none for a
 *     model that is not derived
 */
public record ElaboratedModel(
    Symbol symbol,
    ModelGraph graph,
    Provenance provenance,
    Location end,
    List<Expectation> expectations,
    Supplier<Optional<ModelGraph>> base) {
  public ElaboratedModel {
    expectations = List.copyOf(expectations);
  }
}
