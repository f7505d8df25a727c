package io.radon.runtime.data;

/**
 * The pictures to learn from and the pictures to be judged on, alike in size, channels and classes.
 *
 * @param train the training pictures
 * @param test the test pictures, never used for training or for statistics
 */
public record DataSplit(Dataset train, Dataset test) {
  /**
   * Checks that both parts fit one network.
   *
   * @throws DataException if the picture sizes, channels or class names differ
   */
  public DataSplit {
    String trainShape = shape(train);
    String testShape = shape(test);
    if (!trainShape.equals(testShape)) {
      throw new DataException(
          String.format(
              "the test pictures of `%s` must be like the training pictures: expected %s, found %s;"
                  + " check that both files belong to one data set",
              test.name(), trainShape, testShape));
    }
    if (!train.classNames().equals(test.classNames())) {
      throw new DataException(
          String.format(
              "the test pictures of `%s` must have the classes of the training pictures: expected %s,"
                  + " found %s; check that both files belong to one data set",
              test.name(), train.classNames(), test.classNames()));
    }
  }

  private static String shape(Dataset part) {
    if (!part.hasOneSize()) {
      return "pictures with sizes of their own";
    }
    return part.height() + "x" + part.width() + " pixels of " + part.channels() + " channel(s)";
  }
}
