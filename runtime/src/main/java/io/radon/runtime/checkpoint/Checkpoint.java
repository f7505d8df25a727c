package io.radon.runtime.checkpoint;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One saved state of a run.
 *
 * @param manifest the file that makes it complete
 * @param prefix where TensorFlow's two files are: this path and an extension
 * @param step how many steps had been done
 * @param score the top-1 on the test images, where it was saved at the end of an epoch
 * @param state what else the run remembers, as JSON values
 */
public record Checkpoint(
    Path manifest, Path prefix, long step, OptionalDouble score, Map<String, Object> state) {}
