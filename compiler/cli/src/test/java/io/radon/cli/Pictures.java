package io.radon.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Three classes of 8x8 grey pictures as IDX files: a bright row at the top, in the middle or at the
 * bottom, on noise.
 */
final class Pictures {
  private static final int SIDE = 8;
  private static final int CLASSES = 3;

  private Pictures() {}

  /** Writes the four files; {@code test} is best no multiple of any batch. */
  static Path write(Path folder, int train, int test) throws IOException {
    Files.createDirectories(folder);
    part(folder, "train", train, 1);
    part(folder, "t10k", test, 2);
    return folder;
  }

  private static void part(Path folder, String name, int count, int seed) throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream images = new ByteArrayOutputStream();
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    header(images, 0x803, count, SIDE, SIDE);
    header(labels, 0x801, count);
    for (int picture = 0; picture < count; picture++) {
      int label = picture % CLASSES;
      labels.write(label);
      for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
        boolean bright = pixel / SIDE == 1 + 2 * label;
        images.write(random.nextInt(100) + (bright ? 150 : 0));
      }
    }
    Files.write(folder.resolve(name + "-images-idx3-ubyte"), images.toByteArray());
    Files.write(folder.resolve(name + "-labels-idx1-ubyte"), labels.toByteArray());
  }

  private static void header(ByteArrayOutputStream file, int... numbers) throws IOException {
    try (DataOutputStream out = new DataOutputStream(file)) {
      for (int number : numbers) {
        out.writeInt(number);
      }
    }
  }
}
