package io.radon.runtime.train;

import io.radon.runtime.checkpoint.CheckpointPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What surrounds a run without changing a bit of it.
 *
 * @param output its folder
 * @param policy when it saves and what it keeps
 * @param timeLimit after which it saves and stops
 * @param provenance what else its record says about where it came from, as JSON values
 * @param stopRequested whether it is asked to stop
 */
record RunOptions(
    Path output,
    CheckpointPolicy policy,
    Optional<Duration> timeLimit,
    Map<String, Object> provenance,
    BooleanSupplier stopRequested) {

  RunOptions {
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
  }
}
