package io.radon.compiler.lower;

/**
 * A place for a number in the bodies of a block.
 *
 * @param node the node's name, op and ordinal among its likes
 * @param label the label that the node stands under; empty when there is none
 */
record Position(String node, String label, String attribute, Quantity quantity) {
  /** The attribute without its dimension: {@code stride} for {@code stride_height}. */
  String base() {
    for (String dimension : new String[] {"_height", "_width"}) {
      if (attribute.endsWith(dimension)) {
        return attribute.substring(0, attribute.length() - dimension.length());
      }
    }
    return attribute;
  }
}
