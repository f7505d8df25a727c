package io.radon.compiler.analysis;

/** What adds up over layers. */
record Counts(long parameters, long multiplyAdds, long layers) {
  static final Counts NONE = new Counts(0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        sum(parameters, other.parameters),
        sum(multiplyAdds, other.multiplyAdds),
        sum(layers, other.layers));
  }

  private static long sum(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
