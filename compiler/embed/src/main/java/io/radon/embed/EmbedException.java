package io.radon.embed;

/** A spec can't be turned into a class here; the message is fit to be shown to the user. */
public final class EmbedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbedException(String message) {
    super(message);
  }
}
