package io.radon.runtime.model;

/** What a tower is for: normalisation and dropout behave differently in the two. */
public enum Mode {
  /** Batch statistics normalise and update the running ones; dropout drops. */
  TRAINING,
  /** Running statistics normalise; dropout passes everything. */
  INFERENCE
}
