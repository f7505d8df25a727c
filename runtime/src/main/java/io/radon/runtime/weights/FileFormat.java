package io.radon.runtime.weights;

/** The kinds of files of weights that {@link WeightFiles#open} reads. */
public enum FileFormat {
  /** A JSON header and the bytes of the tensors. */
  SAFETENSORS("safetensors"),
  /** What {@code torch.save} writes since PyTorch 1.6. */
  PYTORCH_ZIP("PyTorch (zip)"),
  /** What {@code torch.save} wrote before. */
  PYTORCH_LEGACY("PyTorch (before 1.6)"),
  /** An archive of NumPy arrays. */
  NPZ("NumPy archive"),
  /** One NumPy array. */
  NPY("NumPy array"),
  /** What Keras 3's {@code save_weights} writes. */
  KERAS_H5("Keras weights"),
  /** A TensorFlow checkpoint: an index and its data. */
  TENSORFLOW_CHECKPOINT("TensorFlow checkpoint");

  private final String title;

  FileFormat(String title) {
    this.title = title;
  }

  /** How a message calls it. */
  public String title() {
    return title;
  }
}
