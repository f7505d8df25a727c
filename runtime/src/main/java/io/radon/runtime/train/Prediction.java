package io.radon.runtime.train;

/**
 * One class that a picture may show.
 *
 * @param classIndex from 0
 * @param name the class's name; its number where names are not known
 * @param probability softmax of the logits
 * @param logit what the network computed
 */
public record Prediction(int classIndex, String name, double probability, float logit) {}
