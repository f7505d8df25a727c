package io.radon.zoo;

import io.radon.runtime.model.Network;
import io.radon.zoo.cifar10.Plain110;
import io.radon.zoo.cifar10.Plain20;
import io.radon.zoo.cifar10.Plain32;
import io.radon.zoo.cifar10.Plain44;
import io.radon.zoo.cifar10.Plain56;
import io.radon.zoo.cifar10.ResNet110;
import io.radon.zoo.cifar10.ResNet20;
import io.radon.zoo.cifar10.ResNet20B;
import io.radon.zoo.cifar10.ResNet20C;
import io.radon.zoo.cifar10.ResNet32;
import io.radon.zoo.cifar10.ResNet44;
import io.radon.zoo.cifar10.ResNet56;
import io.radon.zoo.imagenet.Plain18;
import io.radon.zoo.imagenet.Plain34;
import io.radon.zoo.imagenet.ResNet101;
import io.radon.zoo.imagenet.ResNet101V1;
import io.radon.zoo.imagenet.ResNet152;
import io.radon.zoo.imagenet.ResNet152V1;
import io.radon.zoo.imagenet.ResNet18;
import io.radon.zoo.imagenet.ResNet34;
import io.radon.zoo.imagenet.ResNet34A;
import io.radon.zoo.imagenet.ResNet34C;
import io.radon.zoo.imagenet.ResNet50;
import io.radon.zoo.imagenet.ResNet50V1;
import java.util.List;

/** The zoo with the figures of {@code counts/count_parameters.py --print}. */
final class ZooTable {
  /** One network and what PyTorch counts in it. */
  record Row(Network network, long parameters, long multiplyAdds, int depth) {
    boolean forImageNet() {
      return network.getClass().getPackageName().endsWith(".imagenet");
    }

    @Override
    public String toString() {
      return network.name();
    }
  }

  private ZooTable() {}

  static List<Row> rows() {
    return List.of(
        new Row(new Plain20(), 269_722, 40_551_040, 20),
        new Row(new Plain32(), 464_154, 68_862_592, 32),
        new Row(new Plain44(), 658_586, 97_174_144, 44),
        new Row(new Plain56(), 853_018, 125_485_696, 56),
        new Row(new Plain110(), 1_727_962, 252_887_680, 110),
        new Row(new ResNet20(), 269_722, 40_551_040, 20),
        new Row(new ResNet20B(), 272_474, 40_813_184, 20),
        new Row(new ResNet20C(), 283_962, 42_648_192, 20),
        new Row(new ResNet32(), 464_154, 68_862_592, 32),
        new Row(new ResNet44(), 658_586, 97_174_144, 44),
        new Row(new ResNet56(), 853_018, 125_485_696, 56),
        new Row(new ResNet110(), 1_727_962, 252_887_680, 110),
        new Row(new Plain18(), 11_515_688, 1_794_805_760, 18),
        new Row(new Plain34(), 21_623_848, 3_644_493_824L, 34),
        new Row(new ResNet18(), 11_689_512, 1_814_073_344, 18),
        new Row(new ResNet34(), 21_797_672, 3_663_761_408L, 34),
        new Row(new ResNet34A(), 21_623_848, 3_644_493_824L, 34),
        new Row(new ResNet34C(), 22_716_840, 3_830_747_136L, 34),
        new Row(new ResNet50(), 25_557_032, 4_089_184_256L, 50),
        new Row(new ResNet50V1(), 25_557_032, 3_857_973_248L, 50),
        new Row(new ResNet101(), 44_549_160, 7_801_405_440L, 101),
        new Row(new ResNet101V1(), 44_549_160, 7_570_194_432L, 101),
        new Row(new ResNet152(), 60_192_808, 11_513_626_624L, 152),
        new Row(new ResNet152V1(), 60_192_808, 11_282_415_616L, 152));
  }
}
