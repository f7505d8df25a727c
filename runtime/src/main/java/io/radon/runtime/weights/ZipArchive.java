package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An archive whose every byte is accounted for: entries from the first byte on without hole or
 * overlap, then the directory, then its end. Each entry's two headers agree and its checksum holds,
 * so there is one way to read it.
 */
final class ZipArchive {
  private static final int END = 22;
  private static final int LOCATOR = 20;
  private static final int END_64 = 56;
  private static final int DIRECTORY_LIMIT = 1 << 26;
  private static final int SMALLEST_ENTRY = 46;
  private static final long UNKNOWN = 0xffffffffL;

  private final InputFile file;
  private final Map<String, ZipMember> members = new LinkedHashMap<>();

  private record Directory(long at, long length, long entries) {}

  private ZipArchive(InputFile file) {
    this.file = file;
  }

  /** Opens an archive and checks all of it. */
  static ZipArchive open(InputFile file) {
    ZipArchive archive = new ZipArchive(file);
    Directory directory = archive.findDirectory();
    List<ZipMember> members = archive.readDirectory(directory);
    archive.checkLayout(members, directory);
    ZipBomb.check(file, members);
    for (ZipMember member : members) {
      member.checkContent(file);
      if (archive.members.put(member.name(), member) != null) {
        throw file.problem(
            "holds two entries %s: expected one; save it again", Quoted.name(member.name()));
      }
    }
    return archive;
  }

  /** All entries by name, in the order of the directory. */
  Map<String, ZipMember> members() {
    return members;
  }

  private Directory findDirectory() {
    long endAt = file.size() - END;
    if (endAt < 0) {
      throw cutOff();
    }
    ByteBuffer end = file.read(endAt, END);
    if (end.getInt(0) != 0x06054b50 || end.getShort(20) != 0) {
      throw cutOff();
    }
    Directory directory = new Directory(word(end, 16), word(end, 12), half(end, 10));
    long directoryEnd = endAt;
    if (endAt >= LOCATOR && file.read(endAt - LOCATOR, LOCATOR).getInt(0) == 0x07064b50) {
      directoryEnd = endAt - LOCATOR - END_64;
      directory = largeDirectory(file.read(endAt - LOCATOR, LOCATOR), directoryEnd, directory);
    }
    boolean oneDisk = end.getShort(4) == 0 && end.getShort(6) == 0;
    if (!oneDisk
        || directory.at < 0
        || directory.length < 0
        || directory.length > file.size()
        || directory.at > directoryEnd
        || directory.at + directory.length != directoryEnd) {
      throw file.problem(
          "says that its directory has %,d bytes from byte %,d on: expected it to end at byte %,d;"
              + " it is damaged, fetch it again",
          directory.length, directory.at, directoryEnd);
    }
    Limits.checkEntries(file, directory.entries);
    if (directory.length > DIRECTORY_LIMIT
        || directory.entries > directory.length / SMALLEST_ENTRY) {
      throw file.problem(
          "says that its directory has %,d entries in %,d bytes: expected %,d bytes at most and %d"
              + " for each entry at least",
          directory.entries, directory.length, DIRECTORY_LIMIT, SMALLEST_ENTRY);
    }
    return directory;
  }

  /** The record for large archives, which the small one must not contradict. */
  private Directory largeDirectory(ByteBuffer locator, long at, Directory small) {
    if (at < 0 || locator.getLong(8) != at) {
      throw cutOff();
    }
    ByteBuffer end = file.read(at, END_64);
    Directory large = new Directory(end.getLong(48), end.getLong(40), end.getLong(32));
    boolean agrees =
        end.getInt(0) == 0x06064b50
            && end.getLong(4) == END_64 - 12
            && (small.at == UNKNOWN || small.at == large.at)
            && (small.length == UNKNOWN || small.length == large.length)
            && (small.entries == 0xffff || small.entries == large.entries)
            && end.getLong(24) == large.entries;
    if (!agrees || large.entries < 0) {
      throw file.problem(
          "has two directory ends that contradict each other at byte %,d; it is damaged or forged,"
              + " fetch it again",
          at);
    }
    return large;
  }

  private List<ZipMember> readDirectory(Directory directory) {
    ByteBuffer bytes = file.read(directory.at, (int) directory.length);
    List<ZipMember> found = new ArrayList<>();
    for (long i = 0; i < directory.entries; i++) {
      found.add(ZipMember.read(file, bytes, directory.at));
    }
    if (bytes.hasRemaining()) {
      throw file.problem(
          "has %,d bytes behind the last entry of its directory: expected none; it is damaged,"
              + " fetch it again",
          bytes.remaining());
    }
    return found;
  }

  private void checkLayout(List<ZipMember> members, Directory directory) {
    List<ZipMember> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparingLong(ZipMember::headerAt));
    long next = 0;
    for (int i = 0; i < sorted.size(); i++) {
      ZipMember member = sorted.get(i);
      if (member.headerAt() != next) {
        throw file.problem(
            "has the entry %s at byte %,d: expected it at byte %,d, as entries neither overlap nor"
                + " leave holes; save it again",
            Quoted.name(member.name()), member.headerAt(), next);
      }
      next = i + 1 < sorted.size() ? sorted.get(i + 1).headerAt() : directory.at;
      member.locate(file, next);
    }
    if (next != directory.at) {
      throw file.problem("has bytes before its directory that no entry has; save it again");
    }
  }

  private WeightFileException cutOff() {
    return file.problem(
        "doesn't end as a zip archive does: expected the end of its directory at byte %,d, and"
            + " nothing behind it; it is cut off or damaged, fetch it again",
        Math.max(0, file.size() - END));
  }

  static long word(ByteBuffer bytes, int at) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xffffffffL;
  }

  static int half(ByteBuffer bytes, int at) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0xffff;
  }
}
