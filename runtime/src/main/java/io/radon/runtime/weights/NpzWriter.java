package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes NumPy archives, uncompressed as {@code numpy.savez} does. The same tensors give the same
 * bytes: every entry bears the first day a zip archive can tell.
 */
public final class NpzWriter {
  private static final long LARGEST = 0xfffffffeL;
  private static final int VERSION = 20;
  private static final int UTF_8 = 1 << 11;
  private static final int FIRST_DAY = 1 << 5 | 1;

  private NpzWriter() {}

  private record Member(String name, ByteBuffer head, OutgoingTensor tensor, long crc, long at) {
    long length() {
      return head.remaining() + tensor.tensor().bytes();
    }

    byte[] nameBytes() {
      return name.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes a file, whole or not at all; tensors keep their order.
   *
   * @throws WeightFileException if the disk refuses, two tensors have one name, NumPy has no such
   *     type, or the file would exceed 4 GiB
   */
  public static void write(Path path, List<OutgoingTensor> tensors) {
    OutgoingNames.check(path, tensors);
    checkSize(path, tensors);
    try (UnfinishedFile file = UnfinishedFile.of(path)) {
      List<Member> members = new ArrayList<>();
      for (OutgoingTensor tensor : tensors) {
        Member member = member(path, tensor, file.position());
        members.add(member);
        file.write(local(member));
        file.write(member.head.duplicate());
        tensor.writeTo(file);
      }
      long directoryAt = file.position();
      members.forEach(member -> file.write(central(member)));
      file.write(end(members.size(), directoryAt, file.position() - directoryAt));
      file.finish();
    }
  }

  private static void checkSize(Path path, List<OutgoingTensor> tensors) {
    long all = 0;
    for (OutgoingTensor tensor : tensors) {
      all = Math.addExact(all, tensor.tensor().bytes());
      all = Math.addExact(all, 1_024 + 2L * tensor.tensor().name().length());
    }
    if (all > LARGEST || tensors.size() >= 0xffff) {
      throw new WeightFileException(
          Quoted.name(path)
              + " cannot hold "
              + tensors.size()
              + " arrays of "
              + all
              + " bytes: expected fewer than 65,535 and 4 GiB in a NumPy archive; write"
              + " safetensors");
    }
  }

  /** Reads the tensor once for its checksum, which stands before it. */
  private static Member member(Path path, OutgoingTensor tensor, long at) {
    byte[] head = NpyFile.head(path, tensor.tensor());
    CRC32 crc = new CRC32();
    crc.update(head);
    tensor.stream(crc::update);
    String name = tensor.tensor().name() + ".npy";
    return new Member(name, ByteBuffer.wrap(head), tensor, crc.getValue(), at);
  }

  private static ByteBuffer local(Member member) {
    byte[] name = member.nameBytes();
    ByteBuffer header = buffer(30 + name.length).putInt(0x04034b50);
    common(header, member);
    return header.putShort((short) 0).put(name).flip();
  }

  private static ByteBuffer central(Member member) {
    byte[] name = member.nameBytes();
    ByteBuffer header = buffer(46 + name.length).putInt(0x02014b50);
    header.putShort((short) VERSION);
    common(header, member);
    header.put(new byte[12]).putInt((int) member.at);
    return header.put(name).flip();
  }

  private static void common(ByteBuffer header, Member member) {
    header.putShort((short) VERSION).putShort((short) UTF_8).putShort((short) 0);
    header.putShort((short) 0).putShort((short) FIRST_DAY).putInt((int) member.crc);
    header.putInt((int) member.length()).putInt((int) member.length());
    header.putShort((short) member.nameBytes().length);
  }

  private static ByteBuffer end(int count, long at, long length) {
    ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0);
    end.putShort((short) count).putShort((short) count);
    return end.putInt((int) length).putInt((int) at).putShort((short) 0).flip();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
