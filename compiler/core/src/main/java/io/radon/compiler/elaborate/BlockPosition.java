package io.radon.compiler.elaborate;

import io.radon.compiler.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Which block of the whole network is being expanded: {@code block.index} counts the calls in the
 * model's own flows from 0, {@code block.count} is their number, and a block inside a block has the
 * numbers of the one around it.
 *
 * <p>The number is known only at the end, so the blocks of a model that asks for it are counted
 * first: whatever is wrong with one of them, the others are counted all the same.
 */
final class BlockPosition {
  private final long count;
  private int depth;
  private long index = -1;
  private boolean read;
  private @Nullable Location deciding;

  /**
   * @param count the number of calls; 0 while they are counted
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

  /** What tells two instances of one block apart: nothing does while the blocks are counted. */
  long place() {
    return known() ? index() : -1;
  }

  /** The calls so far. */
  long calls() {
    return index + 1;
  }

  boolean known() {
    return count > 0;
  }

  /** Whether as many were called as was said. */
  boolean holds() {
    return count == calls();
  }

  /** Where the model's own body last asked for the number of its blocks; null where it did not. */
  @Nullable Location deciding() {
    return deciding;
  }

  Value member(String member, Location place) {
    read = true;
    if (depth == 0 && member.equals("count")) {
      deciding = place;
    }
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
