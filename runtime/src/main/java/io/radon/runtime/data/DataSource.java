package io.radon.runtime.data;

/**
 * A data set that was named but not read yet.
 *
 * @param name the name as it goes into records, without the folder, such as {@code cifar10}
 * @param reader reads it
 */
public record DataSource(String name, Reader reader) {
  /** Reads a data set when asked to. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads all of it.
     *
     * @throws DataException if a file is missing, damaged or foreign
     */
    DataSplit read(ReadOptions options);
  }

  /**
   * Reads the data set.
   *
   * @throws DataException if a file is missing, damaged or foreign
   */
  public DataSplit open() {
    return open(ReadOptions.usual());
  }

  /**
   * Reads the data set, said how.
   *
   * @throws DataException if a file is missing, damaged or foreign
   */
  public DataSplit open(ReadOptions options) {
    return reader.read(options);
  }
}
