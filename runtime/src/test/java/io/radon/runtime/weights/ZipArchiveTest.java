package io.radon.runtime.weights;

import static io.radon.runtime.weights.Refusal.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;

  @TempDir Path folder;
  private Path file = Path.of("");
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  /** An archive of one array. */
  @BeforeEach
  void makeArchive() throws IOException {
    file = folder.resolve("a.npz");
    CraftedTorch.write(file, Map.of("c.npy", Samples.bytes("c.npy")));
    bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private int find(int signature) {
    int at = 0;
    while (bytes.getInt(at) != signature) {
      at++;
    }
    return at;
  }

  private void assertChangedRefused(String... parts) throws IOException {
    assertRefused(Files.write(file, bytes.array()), parts);
  }

  @Test
  void aWrongChecksumIsRefused() throws IOException {
    // A scanner that stops there would let the rest pass.
    int local = find(LOCAL) + 14;
    bytes.putInt(local, ~bytes.getInt(local));
    int central = find(CENTRAL) + 16;
    bytes.putInt(central, ~bytes.getInt(central));
    assertChangedRefused("`c.npy` with the checksum");
  }

  @Test
  void aFlippedBitOfTheContentIsRefused() throws IOException {
    int inside = find(LOCAL) + 200;
    bytes.put(inside, (byte) (bytes.get(inside) ^ 1));
    assertChangedRefused("`c.npy` with the checksum");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 6, 13})
  void flagsThatHideContentAreRefused(int bit) throws IOException {
    for (int at : new int[] {find(LOCAL) + 6, find(CENTRAL) + 8}) {
      bytes.putShort(at, (short) (bytes.getShort(at) | 1 << bit));
    }
    assertChangedRefused("expected no encryption");
  }

  @Test
  void flagsThatDifferBetweenHeadersAreRefused() throws IOException {
    bytes.putShort(find(LOCAL) + 6, (short) 1);
    assertChangedRefused("contradicts its directory");
  }

  @Test
  void aNameThatDiffersBetweenHeadersIsRefused() throws IOException {
    bytes.put(find(LOCAL) + 30, (byte) 'd');
    assertChangedRefused("contradicts its directory");
  }

  @Test
  void sizesThatDifferBetweenHeadersAreRefused() throws IOException {
    bytes.putInt(find(LOCAL) + 22, 7);
    assertChangedRefused("contradicts its directory");
  }

  @Test
  void anUnknownCompressionIsRefused() throws IOException {
    bytes.putShort(find(LOCAL) + 8, (short) 14);
    bytes.putShort(find(CENTRAL) + 10, (short) 14);
    assertChangedRefused("by method 14");
  }

  @Test
  void aSizeOf4GigabytesIsRefused() throws IOException {
    for (int at : new int[] {find(LOCAL) + 18, find(CENTRAL) + 20}) {
      bytes.putInt(at, -2);
      bytes.putInt(at + 4, -2);
    }
    assertChangedRefused("`c.npy` with 4,294,967,294 bytes");
  }

  @Test
  void entriesThatOverlapAreRefused() throws IOException {
    bytes.putInt(find(CENTRAL) + 42, 1);
    assertChangedRefused("at byte 1: expected it at byte 0");
  }

  @Test
  void aDirectoryPastTheEndIsRefused() throws IOException {
    bytes.putInt(find(END) + 16, 0x7fffffff);
    assertChangedRefused("its directory has");
  }

  @Test
  void moreEntriesThanTheDirectoryHoldsAreRefused() throws IOException {
    bytes.putShort(find(END) + 10, (short) 60_000);
    assertChangedRefused("60,000 entries");
  }

  @Test
  void aCommentAtTheEndIsRefused() throws IOException {
    byte[] longer = Arrays.copyOf(bytes.array(), bytes.capacity() + 4);
    longer[find(END) + 20] = 4;
    assertRefused(Files.write(file, longer), "doesn't end as a zip archive does");
  }

  @Test
  void bytesBeforeTheFirstEntryAreRefused() throws IOException {
    // Self-extracting archives and polyglots begin with something else; here with a local header.
    byte[] doubled = new byte[bytes.capacity() + 40];
    System.arraycopy(bytes.array(), 0, doubled, 0, 40);
    System.arraycopy(bytes.array(), 0, doubled, 40, bytes.capacity());
    ByteBuffer moved = ByteBuffer.wrap(doubled).order(ByteOrder.LITTLE_ENDIAN);
    moved.putInt(find(END) + 40 + 16, find(CENTRAL) + 40);
    moved.putInt(find(CENTRAL) + 40 + 42, 40);
    assertRefused(Files.write(file, doubled), "at byte 40: expected it at byte 0");
  }

  @Test
  void twoEntriesOfOneNameAreRefused() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("c.npy", Samples.bytes("c.npy"));
    entries.put("d.npy", Samples.bytes("c.npy"));
    CraftedTorch.write(file, entries);
    byte[] changed = Files.readAllBytes(file);
    for (int at = 0; at + 5 <= changed.length; at++) {
      if (changed[at] == 'd' && changed[at + 1] == '.' && changed[at + 2] == 'n') {
        changed[at] = 'c';
      }
    }
    assertRefused(Files.write(file, changed), "two entries `c.npy`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../c.npy", "/c.npy", "a/../../c.npy", "a//c.npy", "C:c.npy", "a\\c.npy"})
  void aNameThatLeavesTheArchiveIsRefused(String name) throws IOException {
    CraftedTorch.write(file, Map.of(name, Samples.bytes("c.npy")));
    assertRefused(file, "expected a plain name inside the archive");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("c.npy"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 256; i++) {
        zip.write(zeros);
      }
    }
    assertRefused(Files.write(file, packed.toByteArray()), "would grow from", "100 times its size");
  }

  @Test
  void aBombOfManySmallEntriesIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.putNextEntry(new ZipEntry(i + ".npy"));
        zip.write(zeros);
      }
    }
    assertRefused(Files.write(file, packed.toByteArray()), "would grow from", "in all its entries");
  }

  @Test
  void aBombThatHidesItsSizeIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("c.npy"));
      zip.write(new byte[1 << 24]);
    }
    bytes = ByteBuffer.wrap(packed.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(find(CENTRAL) + 24, 100);
    bytes.putInt(find(0x08074b50) + 12, 100);
    assertChangedRefused("expected", "100 bytes");
  }

  @Test
  void aCompressedStorageOfPyTorchIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("a/data.pkl"));
      zip.write(CraftedTorch.pickle("}."));
    }
    assertRefused(Files.write(file, packed.toByteArray()), "`a/data.pkl` compressed");
  }
}
