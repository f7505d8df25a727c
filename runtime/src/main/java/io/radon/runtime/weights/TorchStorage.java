package io.radon.runtime.weights;

/**
 * A run of elements that tensors look at.
 *
 * @param key how the file calls it
 * @param type the type of its elements; U8 for bytes that tensors give a type
 * @param elements how many it has
 */
record TorchStorage(String key, ElementType type, long elements) {}
