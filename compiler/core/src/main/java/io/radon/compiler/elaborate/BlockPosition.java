package io.radon.compiler.elaborate;

/**
 * Which block of the whole network is being expanded: {@code block.index} counts the calls in the
 * model's own flows from 0, {@code block.count} is their number, and a block inside a block has the
 * numbers of the one around it.
 *
 * <p>The number is known only at the end, so a model that asks for it is elaborated twice.
 */
final class BlockPosition {
  private final long count;
  private int depth;
  private long index = -1;
  private boolean read;

  /**
   * @param count the number of calls; 0 while it is not known
   */
  BlockPosition(long count) {
    this.count = count;
  }

  void enter() {
    if (depth++ == 0) {
      index++;
    }
  }

  void leave() {
    depth--;
  }

  long index() {
    return Math.max(0, index);
  }

  /** The calls so far. */
  long calls() {
    return index + 1;
  }

  boolean known() {
    return count > 0;
  }

  Value member(String member) {
    read = true;
    return switch (member) {
      case "index" -> new IntValue(index());
      // Any number will do while counting; this one makes no division fail that would not anyway.
      case "count" -> new IntValue(count > 0 ? count : Integer.MAX_VALUE);
      default -> new ErrorValue();
    };
  }

  /** Whether it has been asked for since {@link #forget}. */
  boolean read() {
    return read;
  }

  /** Starts to watch; the answer so far is returned for {@link #restore}. */
  boolean forget() {
    boolean before = read;
    read = false;
    return before;
  }

  void restore(boolean before) {
    read |= before;
  }
}
