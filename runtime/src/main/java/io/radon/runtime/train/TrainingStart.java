package io.radon.runtime.train;

import java.nio.file.Path;

/**
 * What is known when a run begins or goes on.
 *
 * @param model the network's name
 * @param parameters its trainable parameters
 * @param stepsPerEpoch steps of one pass over the training images
 * @param totalSteps steps of the whole run
 * @param firstStep steps already done; 0 unless resumed
 * @param batch images per step
 * @param device {@code cpu} or {@code gpu:N}
 * @param threads of TensorFlow
 * @param output the run's folder
 */
public record TrainingStart(
    String model,
    long parameters,
    int stepsPerEpoch,
    long totalSteps,
    long firstStep,
    int batch,
    String device,
    int threads,
    Path output) {}
