package io.radon.compiler.elaborate;

import java.util.List;

/**
 * Where a flow stands.
 *
 * @param trace what the steps of the enclosing branch have given so far, for messages
 */
record Place(
    BodyBuilder builder,
    Environment environment,
    Labels labels,
    Naming naming,
    List<TraceStep> trace) {
  Place with(Naming other) {
    return new Place(builder, environment, labels, other, trace);
  }

  Place with(Environment other) {
    return new Place(builder, other, labels, naming, trace);
  }

  Place inner(Environment other, List<TraceStep> branch) {
    return new Place(builder, other, new Labels(labels), naming, branch);
  }
}
