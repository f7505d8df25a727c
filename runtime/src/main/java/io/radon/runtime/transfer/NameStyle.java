package io.radon.runtime.transfer;

/** The dialects of PyTorch's residual networks. */
enum NameStyle {
  /** {@code downsample} and {@code fc}. */
  TORCHVISION,
  /** {@code shortcut} and {@code linear}. */
  AKAMASTER,
  /** torchvision's, with names for deep stems, attention and pre-activation. */
  TIMM
}
