package io.radon.runtime.model;

/**
 * The value of a stage, which is that of its last block.
 *
 * @param name the stage's label
 * @param blocks how many blocks the stage has
 */
public record StageTap(String name, int blocks) implements TapPoint {
  /** Names the value of the stage {@code label} of {@code blocks} blocks. */
  public static StageTap of(String label, int blocks) {
    return new StageTap(label, blocks);
  }

  /**
   * Names the value of one block.
   *
   * @param index from 0
   * @throws IndexOutOfBoundsException if the stage has no such block
   */
  public BlockTap block(int index) {
    if (index < 0 || index >= blocks) {
      throw new IndexOutOfBoundsException(
          "stage `" + name + "` has blocks 0 to " + (blocks - 1) + ", found block " + index);
    }
    return new BlockTap(name + "/" + index);
  }
}
