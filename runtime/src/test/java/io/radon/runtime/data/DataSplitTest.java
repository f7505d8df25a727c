package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DataSplitTest {
  @Test
  void partsOfDifferentSizesAreRefused() {
    assertThatThrownBy(() -> new DataSplit(new CountingPictures(3), Shapes.test(1)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected 1x2 pixels of 1 channel(s), found 32x32 pixels of 3");
  }

  @Test
  void partsOfDifferentClassesAreRefused() {
    Dataset other =
        new CountingPictures(3) {
          @Override
          public List<String> classNames() {
            return List.of("zero", "one");
          }
        };
    assertThatThrownBy(() -> new DataSplit(new CountingPictures(3), other))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected [zero, one, two], found [zero, one]");
  }
}
