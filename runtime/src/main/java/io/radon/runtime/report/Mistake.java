package io.radon.runtime.report;

/**
 * A test image that the network took for another class.
 *
 * @param index of the image in the test images
 * @param actual its class
 * @param found the class it was taken for
 * @param probability of the class it was taken for
 * @param actualProbability of its own class
 * @param png the image
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Mistake(
    int index, int actual, int found, double probability, double actualProbability, byte[] png) {}
