package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.elaborate.KnownData;
import io.radon.runtime.data.DataSources;
import io.radon.runtime.data.Dataset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the compiler knows about data sets is what the runtime reads. */
class KnownDataTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void theRuntimeKnowsEachByItsName(KnownData data) {
    String name = data.word().replace('_', '-');
    String text = data == KnownData.SHAPES ? name : name + ":" + folder;
    assertThat(DataSources.parse(text).name()).isEqualTo(name);
  }

  @Test
  void theEmbeddedOneIsAsTheCompilerThinks() {
    Dataset train = DataSources.open(KnownData.SHAPES.word()).train();
    assertThat(train.size()).isEqualTo(KnownData.SHAPES.training());
    assertThat(train.classes()).isEqualTo(KnownData.SHAPES.classes());
    assertThat(train.height()).isEqualTo(KnownData.SHAPES.side());
    assertThat(train.width()).isEqualTo(KnownData.SHAPES.side());
    assertThat(train.channels()).isEqualTo(KnownData.SHAPES.channels());
  }
}
