package io.radon.runtime.weights;

import java.util.Map;

/** The names of the instructions that are refused, for messages. */
final class PickleInstructions {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x82, "EXT1"),
          Map.entry(0x83, "EXT2"),
          Map.entry(0x84, "EXT4"),
          Map.entry(0x8b, "LONG4"),
          Map.entry(0x8c, "SHORT_BINUNICODE"),
          Map.entry(0x8d, "BINUNICODE8"),
          Map.entry(0x8e, "BINBYTES8"),
          Map.entry(0x90, "ADDITEMS"),
          Map.entry(0x91, "FROZENSET"),
          Map.entry(0x92, "NEWOBJ_EX"),
          Map.entry(0x93, "STACK_GLOBAL"),
          Map.entry(0x94, "MEMOIZE"),
          Map.entry(0x95, "FRAME"),
          Map.entry(0x96, "BYTEARRAY8"),
          Map.entry((int) 'i', "INST"),
          Map.entry((int) 'o', "OBJ"),
          Map.entry((int) 'P', "PERSID"),
          Map.entry((int) 'I', "INT"),
          Map.entry((int) 'L', "LONG"),
          Map.entry((int) 'F', "FLOAT"),
          Map.entry((int) 'S', "STRING"),
          Map.entry((int) 'T', "BINSTRING"),
          Map.entry((int) 'V', "UNICODE"),
          Map.entry((int) 'B', "BINBYTES"),
          Map.entry((int) 'C', "SHORT_BINBYTES"),
          Map.entry((int) 'd', "DICT"),
          Map.entry((int) 'l', "LIST"),
          Map.entry((int) 'g', "GET"),
          Map.entry((int) 'p', "PUT"),
          Map.entry((int) '0', "POP"),
          Map.entry((int) '1', "POP_MARK"),
          Map.entry((int) '2', "DUP"));

  private PickleInstructions() {}

  static String name(int instruction) {
    return "`" + NAMES.getOrDefault(instruction, String.format("0x%02x", instruction)) + "`";
  }
}
