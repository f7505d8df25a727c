package io.radon.runtime.weights;

/** A tensor of a file and where its bytes come from. */
record FoundTensor(StoredTensor tensor, TensorBytes bytes) {}
