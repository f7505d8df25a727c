package io.radon.runtime.model;

/** Why a variable exists. */
public enum VariableRole {
  /** The optimizer changes it. */
  TRAINABLE,
  /** A running statistic of a normalisation. */
  STATISTIC,
  /** A number of the training images that prepares every input. */
  INPUT,
  /** Belongs to the optimizer, such as a momentum. */
  SLOT
}
