package io.radon.runtime.weights;

import java.util.List;

/** A tuple out of a pickle. */
record PickleTuple(List<Object> items) {}
