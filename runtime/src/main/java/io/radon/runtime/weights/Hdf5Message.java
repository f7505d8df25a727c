package io.radon.runtime.weights;

import java.nio.ByteBuffer;

/**
 * A fact about an object of an HDF5 file.
 *
 * @param kind its number in the specification, section IV.A.2
 * @param at where its content is in the file
 * @param content its content, little-endian
 */
record Hdf5Message(int kind, long at, ByteBuffer content) {
  static final int DATASPACE = 0x1;
  static final int LINK_INFO = 0x2;
  static final int DATATYPE = 0x3;
  static final int LINK = 0x6;
  static final int EXTERNAL_FILES = 0x7;
  static final int LAYOUT = 0x8;
  static final int FILTERS = 0xb;
  static final int ATTRIBUTE = 0xc;
  static final int CONTINUATION = 0x10;
  static final int SYMBOL_TABLE = 0x11;
}
