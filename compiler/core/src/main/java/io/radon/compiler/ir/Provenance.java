package io.radon.compiler.ir;

import io.radon.compiler.source.Location;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;

/**
 * Where the nodes of a graph are written. It lies beside the graph, so that equal graphs are equal
 * wherever they come from.
 */
public final class Provenance {
  private final IdentityHashMap<GraphNode, Location> places = new IdentityHashMap<>();

  /** Notes where a node is written; one of the standard library at the call in the user's text. */
  public void put(GraphNode node, Location place) {
    places.put(node, place);
  }

  /** A node that takes the place of another. */
  public void replace(GraphNode old, GraphNode node) {
    places.put(node, of(old));
  }

  /** All places of nodes, in no order. */
  public Collection<Location> places() {
    return Collections.unmodifiableCollection(places.values());
  }

  /** Where a node is written. */
  public Location of(GraphNode node) {
    Location place = places.get(node);
    if (place == null) {
      throw new IllegalStateException("node `" + node.name() + "` comes from nowhere");
    }
    return place;
  }
}
