package io.radon.runtime.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** One entry of an archive, as the directory declares it and its own header confirms. */
final class ZipMember {
  private static final int CENTRAL = 46;
  private static final int LOCAL = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** Sizes behind the content, the speed of compression, names in UTF-8: all that may be set. */
  private static final int DESCRIPTOR = 1 << 3;

  private static final int FLAGS = DESCRIPTOR | 1 << 1 | 1 << 2 | 1 << 11;
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final int flags;
  private final int method;
  private final long crc;
  private final long stored;
  private final long length;
  private final long headerAt;
  private long contentAt = -1;

  private ZipMember(String name, ByteBuffer header, int at, long[] sizes) {
    this.name = name;
    flags = ZipArchive.half(header, at + 8);
    method = ZipArchive.half(header, at + 10);
    crc = ZipArchive.word(header, at + 16);
    length = sizes[0];
    stored = sizes[1];
    headerAt = sizes[2];
  }

  String name() {
    return name;
  }

  /** Whether the content stands in the file as it is. */
  boolean isPlain() {
    return method == STORED;
  }

  /** How many bytes of the file hold the content. */
  long stored() {
    return stored;
  }

  /** How many bytes the content has. */
  long length() {
    return length;
  }

  long headerAt() {
    return headerAt;
  }

  /** Where the content starts in the file. */
  long contentAt() {
    return contentAt;
  }

  /** Reads the next entry of the directory. */
  static ZipMember read(InputFile file, ByteBuffer directory, long directoryAt) {
    int at = directory.position();
    long place = directoryAt + at;
    if (directory.remaining() < CENTRAL || directory.getInt(at) != 0x02014b50) {
      throw file.problem(
          "has no entry of its directory at byte %,d, where one was expected; it is damaged, fetch"
              + " it again",
          place);
    }
    int nameLength = ZipArchive.half(directory, at + 28);
    int extraLength = ZipArchive.half(directory, at + 30);
    int commentLength = ZipArchive.half(directory, at + 32);
    if (nameLength + extraLength + commentLength > directory.remaining() - CENTRAL) {
      throw file.problem(
          "has an entry of its directory at byte %,d that ends behind the directory; it is damaged,"
              + " fetch it again",
          place);
    }
    String name = checkedName(file, directory.slice(at + CENTRAL, nameLength), place);
    ByteBuffer extra = directory.slice(at + CENTRAL + nameLength, extraLength);
    long[] sizes = {
      ZipArchive.word(directory, at + 24),
      ZipArchive.word(directory, at + 20),
      ZipArchive.word(directory, at + 42)
    };
    ZipExtra.replaceUnknown(file, name, extra, sizes);
    ZipMember member = new ZipMember(name, directory, at, sizes);
    member.checkDeclaration(file, ZipArchive.half(directory, at + 34) == 0);
    directory.position(at + CENTRAL + nameLength + extraLength + commentLength);
    return member;
  }

  private static String checkedName(InputFile file, ByteBuffer bytes, long place) {
    String name;
    try {
      name = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw file.problem("has an entry at byte %,d whose name is not UTF-8", place);
    }
    List<String> parts = Arrays.asList(name.split("/", -1));
    boolean stays = !parts.contains("..") && !parts.contains(".") && !parts.contains("");
    if (!stays || name.contains("\\") || name.contains(":")) {
      throw file.problem(
          "names an entry %s: expected a plain name inside the archive; don't use this file",
          Quoted.name(name));
    }
    return Limits.checkName(file, name);
  }

  private void checkDeclaration(InputFile file, boolean oneDisk) {
    if ((flags & ~FLAGS) != 0 || !oneDisk) {
      throw file.problem(
          "has the flags %#06x for its entry %s: expected no encryption and no parts; save it again",
          flags, Quoted.name(name));
    }
    if (method != STORED && method != DEFLATED) {
      throw file.problem(
          "has its entry %s compressed by method %d: expected 0 (stored) or 8 (deflated)",
          Quoted.name(name), method);
    }
    if (stored < 0 || length < 0 || headerAt < 0 || (method == STORED && stored != length)) {
      throw file.problem(
          "says that its entry %s has %,d bytes stored as %,d: expected the same number",
          Quoted.name(name), length, stored);
    }
  }

  /** Finds the content by the entry's own header, which must say what the directory says. */
  void locate(InputFile file, long end) {
    file.checkRange(headerAt, LOCAL);
    ByteBuffer header = file.read(headerAt, LOCAL);
    int nameLength = ZipArchive.half(header, 26);
    int extraLength = ZipArchive.half(header, 28);
    ByteBuffer rest = file.read(headerAt + LOCAL, nameLength + extraLength);
    byte[] expected = name.getBytes(StandardCharsets.UTF_8);
    boolean sameName = rest.slice(0, nameLength).equals(ByteBuffer.wrap(expected));
    boolean same =
        header.getInt(0) == 0x04034b50
            && sameName
            && ZipArchive.half(header, 6) == flags
            && ZipArchive.half(header, 8) == method;
    if (!same) {
      throw contradiction(file, headerAt);
    }
    long[] sizes = {ZipArchive.word(header, 22), ZipArchive.word(header, 18)};
    ZipExtra.replaceUnknown(file, name, rest.slice(nameLength, extraLength), sizes);
    boolean described = (flags & DESCRIPTOR) != 0;
    boolean blank = described && sizes[0] == 0 && sizes[1] == 0;
    long declaredCrc = ZipArchive.word(header, 14);
    if ((!blank && (sizes[0] != length || sizes[1] != stored))
        || (declaredCrc != crc && !(described && declaredCrc == 0))) {
      throw contradiction(file, headerAt);
    }
    contentAt = headerAt + LOCAL + nameLength + extraLength;
    checkEnd(file, end, described);
  }

  private void checkEnd(InputFile file, long end, boolean described) {
    long gap = end - contentAt - stored;
    if (stored > end - contentAt || (!described && gap != 0)) {
      throw file.problem(
          "has the entry %s with %,d bytes from byte %,d on: expected its end at byte %,d, as"
              + " entries neither overlap nor leave holes; save it again",
          Quoted.name(name), stored, contentAt, end);
    }
    if (described) {
      checkDescriptor(file, end, gap);
    }
  }

  /** Checksum and sizes once more, with or without a signature, in 4 or 8 bytes each. */
  private void checkDescriptor(InputFile file, long end, long gap) {
    boolean signed = gap == 16 || gap == 24;
    boolean large = gap == 20 || gap == 24;
    if (!signed && !large && gap != 12) {
      throw contradiction(file, end);
    }
    ByteBuffer bytes = file.read(end - gap, (int) gap);
    int at = signed ? Integer.BYTES : 0;
    long storedAgain = large ? bytes.getLong(at + 4) : ZipArchive.word(bytes, at + 4);
    long lengthAgain = large ? bytes.getLong(at + 12) : ZipArchive.word(bytes, at + 8);
    boolean same =
        (!signed || bytes.getInt(0) == 0x08074b50)
            && ZipArchive.word(bytes, at) == crc
            && storedAgain == stored
            && lengthAgain == length;
    if (!same) {
      throw contradiction(file, end - gap);
    }
  }

  private WeightFileException contradiction(InputFile file, long at) {
    return file.problem(
        "has a header of its entry %s at byte %,d that contradicts its directory; it is damaged or"
            + " forged, fetch it again",
        Quoted.name(name), at);
  }

  /** Reads the content through: its length and checksum must be those declared. */
  void checkContent(InputFile file) {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, length))];
    long count = 0;
    try (InputStream in = open(file)) {
      // One byte more than declared is enough to know that there are too many.
      for (int more = in.read(buffer); more >= 0 && count <= length; more = in.read(buffer)) {
        sum.update(buffer, 0, more);
        count += more;
      }
    } catch (IOException e) {
      throw notDeflated(file);
    }
    if (count != length || sum.getValue() != crc) {
      throw file.problem(
          "has the entry %s with the checksum %08x: expected %08x and %,d bytes; it is damaged,"
              + " fetch it again",
          Quoted.name(name), sum.getValue(), crc, length);
    }
  }

  private WeightFileException notDeflated(InputFile file) {
    return file.problem(
        "has the entry %s whose compressed data is damaged; fetch it again", Quoted.name(name));
  }

  /** The content from its start on. */
  InputStream open(InputFile file) {
    InputStream raw = file.stream(contentAt, stored);
    if (method == STORED) {
      return raw;
    }
    Inflater inflater = new Inflater(true);
    return new InflaterInputStream(raw, inflater, BUFFER) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** A part of the content. */
  TensorBytes bytes(InputFile file, long from, long count) {
    if (method == STORED) {
      return new FileBytes(file, contentAt + from, count);
    }
    return sink -> {
      ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(TensorBytes.CHUNK, count));
      long done = 0;
      try (InputStream in = open(file)) {
        in.skipNBytes(from);
        while (done < count) {
          int wanted = (int) Math.min(TensorBytes.CHUNK, count - done);
          if (in.readNBytes(chunk.array(), 0, wanted) < wanted) {
            throw notDeflated(file);
          }
          done += wanted;
          sink.accept(chunk.clear().limit(wanted).order(ByteOrder.LITTLE_ENDIAN));
        }
      } catch (IOException e) {
        throw notDeflated(file);
      }
    };
  }
}
