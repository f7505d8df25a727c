package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One array of an HDF5 file, from the facts that its object holds. */
final class Hdf5Dataset {
  private static final int FIXED = 0;
  private static final int FLOAT = 1;
  private static final int OPAQUE = 5;
  private static final int ENUMERATION = 8;
  private static final long NOWHERE = -1;

  private final Hdf5Bytes bytes;
  private final InputFile file;
  private final String name;
  private @Nullable List<Long> shape;
  private @Nullable Hdf5Message typeMessage;
  private long place = NOWHERE;
  private long length = -1;
  private boolean named;

  Hdf5Dataset(Hdf5Bytes bytes, String name) {
    this.bytes = bytes;
    this.file = bytes.file();
    this.name = name;
  }

  /** Where its elements are and how many bytes they have. */
  FileBytes read(List<Hdf5Message> messages) {
    for (Hdf5Message message : messages) {
      take(message);
    }
    StoredTensor tensor = tensor();
    long expected = Limits.checkedBytes(file, name, tensor.type(), tensor.shape());
    if (length != expected || (place == NOWHERE && length > 0)) {
      throw file.problem(
          "gives the tensor %s %,d bytes: expected %,d for %s %s",
          Quoted.name(name), length, expected, tensor.type(), tensor.shape());
    }
    return new FileBytes(file, length == 0 ? 0 : place, length);
  }

  StoredTensor tensor() {
    if (shape == null || typeMessage == null) {
      throw file.problem("gives the tensor %s no shape or no type", Quoted.name(name));
    }
    return new StoredTensor(name, type(typeMessage), shape);
  }

  boolean bigEndian() {
    return typeMessage != null && (typeMessage.content().get(1) & 1) != 0 && !isOpaque();
  }

  private boolean isOpaque() {
    return typeMessage != null && (typeMessage.content().get(0) & 0xf) == OPAQUE;
  }

  private void take(Hdf5Message message) {
    switch (message.kind()) {
      case Hdf5Message.DATASPACE -> shape = shape(message);
      case Hdf5Message.DATATYPE -> {
        bytes.need(message.content(), 8, message.at());
        typeMessage = message;
      }
      case Hdf5Message.LAYOUT -> locate(message);
      case Hdf5Message.ATTRIBUTE -> named |= isDtype(message.content());
      case Hdf5Message.EXTERNAL_FILES ->
          throw file.problem(
              "keeps the tensor %s in other files: expected all in this one; don't use this file",
              Quoted.name(name));
      case Hdf5Message.FILTERS ->
          throw file.problem(
              "holds the tensor %s compressed: expected it as it is, as Keras writes; save it again",
              Quoted.name(name));
      default -> {
        // Times, fill values and the like say nothing about the elements.
      }
    }
  }

  private List<Long> shape(Hdf5Message message) {
    ByteBuffer content = message.content();
    bytes.need(content, 4, message.at());
    int version = content.get(0);
    int rank = content.get(1) & 0xff;
    if (rank > Limits.RANK) {
      throw file.problem(
          "gives the tensor %s %d dimensions: expected %d at most",
          Quoted.name(name), rank, Limits.RANK);
    }
    int start = version == 1 ? 8 : 4;
    bytes.need(content, start + Long.BYTES * rank, message.at());
    if (version != 1 && (version != 2 || content.get(3) > 1)) {
      throw bytes.damaged(message.at(), "a shape in version 1 or 2");
    }
    List<Long> sizes = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      sizes.add(content.getLong(start + Long.BYTES * axis));
    }
    return sizes;
  }

  private void locate(Hdf5Message message) {
    ByteBuffer content = message.content();
    bytes.need(content, 4, message.at());
    int kind = content.get(1);
    if (content.get(0) != 3 || (kind != 0 && kind != 1)) {
      throw file.problem(
          "holds the tensor %s in chunks: expected it in one piece, as Keras writes; save it again",
          Quoted.name(name));
    }
    if (kind == 0) {
      length = content.getShort(2) & 0xffff;
      place = message.at() + 4;
      bytes.need(content, 4 + (int) length, message.at());
    } else {
      bytes.need(content, 18, message.at());
      place = content.getLong(2);
      length = content.getLong(10);
    }
  }

  /** Keras marks bfloat16, which HDF5 has not, by an attribute of that name. */
  private static boolean isDtype(ByteBuffer content) {
    byte[] expected = "dtype\0".getBytes(StandardCharsets.US_ASCII);
    return content.limit() >= 8 + expected.length
        && content.slice(8, expected.length).equals(ByteBuffer.wrap(expected));
  }

  private ElementType type(Hdf5Message message) {
    ByteBuffer content = message.content();
    int size = content.getInt(4);
    ElementType type =
        switch (content.get(0) & 0xf) {
          case FIXED -> fixed(message, size, (content.get(1) & 8) != 0);
          case FLOAT -> floating(message, size);
          case OPAQUE -> size == 2 && named ? ElementType.BF16 : null;
          case ENUMERATION -> size == 1 ? ElementType.BOOL : null;
          default -> null;
        };
    if (type == null) {
      throw file.problem(
          "gives the tensor %s the HDF5 type %d of %d bytes: expected one of %s",
          Quoted.name(name), content.get(0) & 0xf, size, List.of(ElementType.values()));
    }
    return type;
  }

  private @Nullable ElementType fixed(Hdf5Message message, int size, boolean signed) {
    ByteBuffer content = message.content();
    bytes.need(content, 12, message.at());
    if (content.getShort(8) != 0 || content.getShort(10) != 8 * size) {
      return null;
    }
    return switch (size) {
      case 1 -> signed ? ElementType.I8 : ElementType.U8;
      case 2 -> signed ? ElementType.I16 : ElementType.U16;
      case 4 -> signed ? ElementType.I32 : ElementType.U32;
      case 8 -> signed ? ElementType.I64 : ElementType.U64;
      default -> null;
    };
  }

  /** By the sizes of exponent and fraction, which must fill the element. */
  private @Nullable ElementType floating(Hdf5Message message, int size) {
    ByteBuffer content = message.content();
    bytes.need(content, 20, message.at());
    int exponent = content.get(13);
    int fraction = content.get(15);
    int bias = content.getInt(16);
    boolean usual =
        content.getShort(8) == 0
            && content.getShort(10) == 8 * size
            && content.get(12) == fraction
            && content.get(14) == 0
            && 1 + exponent + fraction == 8 * size
            && bias == (1 << (exponent - 1)) - 1;
    if (!usual) {
      return null;
    }
    return switch (exponent) {
      case 11 -> size == 8 ? ElementType.F64 : null;
      case 8 -> size == 4 ? ElementType.F32 : ElementType.BF16;
      case 5 -> size == 2 ? ElementType.F16 : null;
      default -> null;
    };
  }
}
