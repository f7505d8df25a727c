package io.radon.runtime.tensor;

import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphDef;

/**
 * A graph and the one session that runs it.
 *
 * <p>Operations may be added until the first run; afterwards each addition would cost more than a
 * step. Closing it frees the variables.
 */
public final class GraphSession implements AutoCloseable {
  private final Graph graph;
  private final Session session;

  /** Opens a session over {@code graph}, which it then owns. */
  public GraphSession(Graph graph, ConfigProto config) {
    this.graph = graph;
    this.session = new Session(graph, config);
  }

  /** Begins a run; see {@link GraphRun}. */
  public GraphRun run() {
    return new GraphRun(session.runner());
  }

  /** The graph as TensorFlow describes it, for tools and for tests. */
  public GraphDef definition() {
    return graph.toGraphDef();
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
