package io.radon.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.data.DataException;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ReadOptions;
import io.radon.runtime.tensor.Device;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFoldersTest {
  private static final ReadOptions STRICT = new ReadOptions(1, false);
  private static final ReadOptions SKIPPING = new ReadOptions(1, true);

  @TempDir private Path folder = Path.of("");

  private Path png(String name, int height, int width, int colour) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, colour + x);
      }
    }
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    ImageIO.write(image, "png", path.toFile());
    return path;
  }

  private void bothParts(int height, int width) throws IOException {
    for (String part : List.of("train", "val")) {
      png(part + "/cat/1.png", 4, 5, 0x102030);
      png(part + "/cat/2.png", 4, 5, 0x112131);
      png(part + "/dog/deep/1.png", height, width, 0x405060);
    }
  }

  @Test
  void foldersForTrainingAndTestingAreTaken() throws IOException {
    bothParts(4, 5);
    Files.writeString(folder.resolve("train/cat/notes.txt"), "no picture");
    DataSplit split = ClassFolders.read(folder, STRICT);
    assertThat(split.train().name()).isEqualTo("images");
    assertThat(split.train().classNames()).containsExactly("cat", "dog");
    assertThat(split.train().size()).isEqualTo(3);
    assertThat(split.test().label(2)).isEqualTo(1);
  }

  @Test
  void picturesOfOneSizeAreReadLikeAnyDataSet() throws IOException {
    bothParts(4, 5);
    Dataset train = ClassFolders.read(folder, STRICT).train();
    assertThat(train.height()).isEqualTo(4);
    assertThat(train.width()).isEqualTo(5);
    byte[] picture = new byte[60];
    train.read(2, picture, 0);
    assertThat(picture).startsWith(0x40, 0x50, 0x60, 0x40, 0x50, 0x61);
  }

  @Test
  void picturesOfManySizesAreTheSameWhetherKeptOrDecodedEachTime() throws IOException {
    bothParts(7, 3);
    Dataset kept = ClassFolders.read(folder, STRICT).train();
    Dataset decoded = ClassFolders.read(folder, STRICT, 10).train();
    assertThat(kept.hasOneSize()).isFalse();
    assertThat(decoded.digest()).isEqualTo(kept.digest()).startsWith("sha256:");
    PictureDecoder decoder = new PictureDecoder(Device.CPU.place(1));
    for (int index = 0; index < 3; index++) {
      assertThat(LabelledPictures.of(decoded).picture(index, decoder).pixels())
          .isEqualTo(LabelledPictures.of(kept).picture(index, decoder).pixels());
    }
  }

  @Test
  void digestIsThatOfPixelsAndClasses() throws IOException {
    bothParts(7, 3);
    String before = ClassFolders.read(folder, STRICT).train().digest();
    png("train/dog/deep/1.png", 7, 3, 0x405061);
    assertThat(ClassFolders.read(folder, STRICT).train().digest()).isNotEqualTo(before);
  }

  @Test
  void oneTreeIsSplitByTheHashOfItsPaths() throws IOException {
    for (int number = 0; number < 40; number++) {
      png((number % 2 == 0 ? "cat/" : "dog/") + number + ".png", 2, 2, number);
    }
    DataSplit split = ClassFolders.read(folder, STRICT);
    long test =
        IntStream.range(0, 40)
            .filter(
                number ->
                    ClassFolders.isForTesting(
                        (number % 2 == 0 ? "cat/" : "dog/") + number + ".png"))
            .count();
    assertThat((long) split.test().size()).isEqualTo(test).isBetween(1L, 10L);
    assertThat(split.train().size()).isEqualTo(40 - split.test().size());
  }

  @Test
  void aTenthOfManyPathsIsForTesting() {
    long test =
        IntStream.range(0, 10_000)
            .filter(number -> ClassFolders.isForTesting("cat/" + number + ".jpg"))
            .count();
    // Four deviations of a binomial distribution are 120.
    assertThat(test).isBetween(880L, 1120L);
    // In Python: int.from_bytes(hashlib.sha256(b"cat/3.jpg").digest()[:4], "big") < 2**32 // 10
    assertThat(ClassFolders.isForTesting("cat/0.jpg")).isFalse();
    assertThat(ClassFolders.isForTesting("cat/3.jpg")).isTrue();
  }

  @Test
  void allDamagedPicturesAreNamed() throws IOException {
    bothParts(4, 5);
    Path cut = folder.resolve("train/cat/2.png");
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    Path text = Files.writeString(folder.resolve("val/dog/x.jpg"), "<html>");
    assertThatThrownBy(() -> ClassFolders.read(folder, STRICT))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2 of 7 pictures in `" + folder + "` can't be decoded")
        .hasMessageContaining("`" + cut + "`")
        .hasMessageContaining("`" + text + "`")
        .hasMessageContaining("--skip-corrupt");
    DataSplit split = ClassFolders.read(folder, SKIPPING);
    assertThat(split.train().size()).isEqualTo(2);
    assertThat(split.train().skipped()).isEqualTo(1);
    assertThat(split.test().size()).isEqualTo(3);
    assertThat(split.test().skipped()).isEqualTo(1);
  }

  @Test
  void foldersThatDoNotFitAreRefused() throws IOException {
    assertThatThrownBy(() -> ClassFolders.read(folder.resolve("absent"), STRICT))
        .hasMessageContaining("`" + folder.resolve("absent") + "` is not there");
    assertThatThrownBy(() -> ClassFolders.read(folder, STRICT))
        .hasMessageContaining("has no folders");
    png("train/cat/1.png", 2, 2, 1);
    assertThatThrownBy(() -> ClassFolders.read(folder, STRICT))
        .hasMessageContaining("no `test` in");
    png("test/cat/1.png", 2, 2, 1);
    assertThatThrownBy(() -> ClassFolders.read(folder, STRICT))
        .hasMessageContaining("one folder, `cat`");
    Path empty = Files.createDirectories(folder.resolve("train/dog"));
    assertThatThrownBy(() -> ClassFolders.read(folder, STRICT))
        .hasMessageContaining("the class folder `" + empty + "` has no pictures");
    png("train/dog/1.png", 2, 2, 1);
    png("test/fox/1.png", 2, 2, 1);
    assertThatThrownBy(() -> ClassFolders.read(folder, STRICT))
        .hasMessageContaining("expected [cat, dog], found [cat, fox]");
  }
}
