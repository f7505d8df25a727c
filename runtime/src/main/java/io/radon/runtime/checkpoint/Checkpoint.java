package io.radon.runtime.checkpoint;

import java.nio.file.Path;
import java.util.Map;

/**
 * One saved state of a run.
 *
 * @param manifest the file that makes it complete
 * @param prefix where TensorFlow's two files are: this path and an extension
 * @param step how many steps had been done
 * @param state what else the run remembers, as JSON values
 */
public record Checkpoint(Path manifest, Path prefix, long step, Map<String, Object> state) {}
