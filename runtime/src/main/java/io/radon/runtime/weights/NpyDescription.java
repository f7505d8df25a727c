package io.radon.runtime.weights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary in the head of a NumPy array, which is written as Python writes one: {@code
 * {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }}. Nothing else is taken.
 */
final class NpyDescription {
  private static final Map<String, ElementType> TYPES =
      Map.ofEntries(
          Map.entry("f8", ElementType.F64),
          Map.entry("f4", ElementType.F32),
          Map.entry("f2", ElementType.F16),
          Map.entry("i8", ElementType.I64),
          Map.entry("i4", ElementType.I32),
          Map.entry("i2", ElementType.I16),
          Map.entry("i1", ElementType.I8),
          Map.entry("u8", ElementType.U64),
          Map.entry("u4", ElementType.U32),
          Map.entry("u2", ElementType.U16),
          Map.entry("u1", ElementType.U8),
          Map.entry("b1", ElementType.BOOL));

  private final InputFile file;
  private final String what;
  private final String text;
  private int at;
  private @Nullable ElementType type;
  private @Nullable List<Long> shape;
  private boolean bigEndian;
  private boolean columnMajor;

  NpyDescription(InputFile file, String what, String text) {
    this.file = file;
    this.what = what;
    this.text = text;
  }

  ElementType type() {
    return present(type);
  }

  List<Long> shape() {
    return present(shape);
  }

  boolean bigEndian() {
    return bigEndian;
  }

  boolean columnMajor() {
    return columnMajor;
  }

  void parse() {
    Set<String> keys = new HashSet<>();
    expect('{');
    while (!takes('}')) {
      String key = quoted();
      if (!keys.add(key)) {
        throw misplaced("each key once");
      }
      expect(':');
      switch (key) {
        case "descr" -> readType();
        case "fortran_order" -> columnMajor = readBoolean();
        case "shape" -> shape = readShape();
        default -> throw misplaced("`descr`, `fortran_order` or `shape`");
      }
      if (!takes(',')) {
        expect('}');
        break;
      }
    }
    if (keys.size() != 3 || !text.substring(at).isBlank()) {
      throw misplaced("`descr`, `fortran_order` and `shape`, and no more");
    }
  }

  private void readType() {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == '[') {
      throw file.problem(
          "holds %s of records: expected plain numbers; save each field by itself", what);
    }
    String name = quoted();
    ElementType known = name.isEmpty() ? null : TYPES.get(name.substring(1));
    char order = name.isEmpty() ? ' ' : name.charAt(0);
    boolean ordered = order == '<' || order == '>' || order == '|';
    if (known == null || !ordered || (order == '|' && known.bytes() > 1)) {
      throw file.problem(
          "holds %s of the type %s: expected floats, integers or booleans such as `<f4`, never"
              + " Python objects; save it with `astype(numpy.float32)`",
          what, Quoted.name(name));
    }
    type = known;
    bigEndian = order == '>';
  }

  private boolean readBoolean() {
    skipBlanks();
    for (boolean value : new boolean[] {true, false}) {
      String word = value ? "True" : "False";
      if (text.startsWith(word, at)) {
        at += word.length();
        return value;
      }
    }
    throw misplaced("`True` or `False`");
  }

  private List<Long> readShape() {
    List<Long> sizes = new ArrayList<>();
    expect('(');
    while (!takes(')')) {
      if (sizes.size() == Limits.RANK) {
        throw file.problem(
            "gives %s more than %d dimensions: expected %d at most",
            what, Limits.RANK, Limits.RANK);
      }
      sizes.add(number());
      if (!takes(',')) {
        expect(')');
        break;
      }
    }
    return sizes;
  }

  private long number() {
    skipBlanks();
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    int digits = at - start;
    if (digits == 0 || digits > 19) {
      throw misplaced("a size from 0 to 2^63 - 1");
    }
    String number = text.substring(start, at);
    // Python 2 wrote a letter behind long numbers.
    takes('L');
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw misplaced("a size from 0 to 2^63 - 1");
    }
  }

  private String quoted() {
    skipBlanks();
    char quote = at < text.length() ? text.charAt(at) : ' ';
    int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw misplaced("a text in quotes");
    }
    String content = text.substring(at + 1, end);
    at = end + 1;
    return content;
  }

  private void expect(char character) {
    if (!takes(character)) {
      throw misplaced("`" + character + "`");
    }
  }

  private boolean takes(char character) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == character) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
      at++;
    }
  }

  private <T> T present(@Nullable T value) {
    if (value == null) {
      throw misplaced("`descr`, `fortran_order` and `shape`");
    }
    return value;
  }

  private WeightFileException misplaced(String expected) {
    return file.problem(
        "holds %s with a damaged head at its character %,d: expected %s; fetch it again",
        what, at, expected);
  }
}
