package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The readers on whole data sets; every number below was computed with NumPy from the same files.
 */
final class RealDataTest {
  @Test
  void cifar10IsReadAsNumpyReadsIt() {
    DataSplit split = DataSources.open("cifar10:" + SharedData.cifar10());
    assertThat(split.train().size()).isEqualTo(50_000);
    assertThat(split.test().size()).isEqualTo(10_000);
    assertThat(split.train().digest())
        .isEqualTo("sha256:dbafe57d0ea3fd7a5c38499481a1a5dcafb31c8e6b8b11068f06b9aa6ddf1754");
    assertThat(split.test().digest())
        .isEqualTo("sha256:363a693ddb39e0dec99c1f8759718aaf39db51304c61e2f3451579c25646a21c");
    assertThat(split.test().classNames()).element(3).isEqualTo("cat");
  }

  @Test
  void statisticsOfCifar10AreNumpys() {
    ChannelStatistics statistics = ChannelStatistics.of(Cifar10.read(SharedData.cifar10()).train());
    assertThat(statistics.means())
        .containsExactly(
            new double[] {0.49125038411459093, 0.48209027121630454, 0.4465209360447311},
            within(1e-10));
    assertThat(statistics.deviations())
        .containsExactly(
            new double[] {0.24523160744670136, 0.24278155024374365, 0.2606287681058337},
            within(1e-10));
    double[] picture = statistics.pixelMeans();
    assertThat(picture[2]).isCloseTo(0.5177185882352884, within(1e-10));
    assertThat(picture[3069]).isCloseTo(0.4964924705882332, within(1e-10));
  }

  @Test
  void fashionMnistIsReadAsNumpyReadsIt() {
    DataSplit split = DataSources.open("fashion-mnist:" + SharedData.fashionMnist());
    assertThat(split.train().digest())
        .isEqualTo("sha256:9e985daac74772d7fc940b46fd5e102a73ddf92e196dd49d1ba2ef470a0f2b7b");
    assertThat(split.test().digest())
        .isEqualTo("sha256:69c20622901f09f4efc087efd59b640b8531727f29191bc9f3604d38a848d1de");
    ChannelStatistics statistics = ChannelStatistics.of(split.train());
    assertThat(statistics.means()[0]).isCloseTo(0.2860405969887955, within(1e-10));
    assertThat(statistics.deviations()[0]).isCloseTo(0.35302424451492237, within(1e-10));
  }
}
