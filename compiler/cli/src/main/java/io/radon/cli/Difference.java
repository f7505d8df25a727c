package io.radon.cli;

/**
 * How far a network's values are from the expected ones.
 *
 * @param what the tap, or {@code logits}
 * @param relative the largest of all images: norm of the difference over the norm of the reference
 * @param image which image that is, from 0
 */
record Difference(String what, double relative, int image) {}
