package io.radon.runtime.model;

/** Why a variable exists. */
public enum VariableRole {
  /** The optimizer changes it. */
  TRAINABLE,
  /** A running statistic of a normalisation. */
  STATISTIC,
  /** Belongs to the optimizer, such as a momentum. */
  SLOT
}
