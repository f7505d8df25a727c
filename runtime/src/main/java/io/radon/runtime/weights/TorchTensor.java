package io.radon.runtime.weights;

import java.util.List;

/**
 * A tensor as a pickle describes it. Nothing of it has been checked.
 *
 * @param offset how many elements of the storage stand before its first
 * @param strides by how many elements the place moves per step along each axis
 */
record TorchTensor(
    TorchStorage storage, ElementType type, long offset, List<Long> shape, List<Long> strides) {}
