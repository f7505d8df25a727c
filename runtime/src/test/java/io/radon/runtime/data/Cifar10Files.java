package io.radon.runtime.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small folders in CIFAR-10's binary layout. */
final class Cifar10Files {
  static final int RECORD = 3073;

  /** Records in each file. */
  static final int RECORDS = 4;

  private Cifar10Files() {}

  /** Writes all files into {@code folder}. */
  static Path write(Path folder) throws IOException {
    for (int part = 1; part <= 5; part++) {
      Files.write(folder.resolve("data_batch_" + part + ".bin"), records(part));
    }
    Files.write(folder.resolve("test_batch.bin"), records(6));
    Files.writeString(
        folder.resolve("batches.meta.txt"),
        "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n",
        StandardCharsets.UTF_8);
    return folder;
  }

  /** Records whose label and pixels tell file, record, plane and place. */
  static byte[] records(int part) {
    byte[] bytes = new byte[RECORDS * RECORD];
    for (int record = 0; record < RECORDS; record++) {
      bytes[record * RECORD] = (byte) ((part + record) % 10);
      for (int at = 0; at < 3072; at++) {
        bytes[record * RECORD + 1 + at] = pixel(part, record, at / 1024, at % 1024);
      }
    }
    return bytes;
  }

  static byte pixel(int part, int record, int plane, int place) {
    return (byte) (part * 31 + record * 57 + plane * 85 + place);
  }
}
