package io.radon.runtime.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads safetensors: eight bytes with the length of a JSON header, the header, and the bytes of all
 * tensors without hole or overlap up to the file's end. The header is read as a stream, so it costs
 * what its entries need, not what it says its length is.
 */
final class SafetensorsReader {
  private static final int PREFIX = 8;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final InputFile file;
  private final JsonParser json;
  private final long dataStart;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> metadata = new TreeMap<>();

  private record Entry(StoredTensor tensor, long begin, long end) {}

  private SafetensorsReader(InputFile file, JsonParser json, long dataStart) {
    this.file = file;
    this.json = json;
    this.dataStart = dataStart;
  }

  static WeightFile read(InputFile file) {
    file.checkRange(0, PREFIX);
    long length = file.read(0, PREFIX).getLong();
    long available = file.size() - PREFIX;
    if (length < 2 || length > Math.min(available, Limits.SAFETENSORS_HEADER)) {
      throw file.problem(
          "says at byte 0 that its header has %s bytes: expected 2 to %,d; it is cut off or"
              + " damaged, fetch it again",
          Long.toUnsignedString(length), Math.min(available, Limits.SAFETENSORS_HEADER));
    }
    // A decoder made here refuses bytes that are no UTF-8, and takes no other encoding.
    try (Reader text =
            new InputStreamReader(
                file.stream(PREFIX, length), StandardCharsets.UTF_8.newDecoder());
        JsonParser json = JSON.createParser(text)) {
      SafetensorsReader reader = new SafetensorsReader(file, json, PREFIX + length);
      reader.readHeader();
      return new WeightFile(
          file.path(),
          FileFormat.SAFETENSORS,
          reader.locatedTensors(),
          reader.metadata,
          List.of(file));
    } catch (CharacterCodingException e) {
      throw file.problem("has a header that is not UTF-8; it is damaged, fetch it again");
    } catch (IOException e) {
      throw file.problem(
          "has a header that is not valid JSON: %s; it is damaged, fetch it again", reason(e));
    }
  }

  /** The first line of what the JSON library says: the others quote the place once more. */
  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return Quoted.name(message).replace("`", "");
  }

  private void readHeader() throws IOException {
    expect(JsonToken.START_OBJECT, "`{`");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (name.equals("__metadata__")) {
        readMetadata();
      } else {
        entries.add(readEntry(Limits.checkName(file, name)));
        Limits.checkEntries(file, entries.size());
      }
    }
    if (json.nextToken() != null) {
      throw misplaced("the header's end");
    }
  }

  private void readMetadata() throws IOException {
    expect(JsonToken.START_OBJECT, "an object of texts");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      expect(JsonToken.VALUE_STRING, "a text");
      metadata.put(key, json.getText());
      Limits.checkEntries(file, metadata.size());
    }
  }

  private Entry readEntry(String name) throws IOException {
    ElementType type = null;
    List<Long> shape = null;
    List<Long> offsets = null;
    expect(JsonToken.START_OBJECT, "an object");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      switch (key) {
        case "dtype" -> type = readType(name);
        case "shape" -> shape = readNumbers(name, Limits.RANK);
        case "data_offsets" -> offsets = readNumbers(name, 2);
        default -> throw misplaced("`dtype`, `shape` or `data_offsets`");
      }
    }
    return entry(
        name,
        present(type, name, "dtype"),
        present(shape, name, "shape"),
        present(offsets, name, "data_offsets"));
  }

  private Entry entry(String name, ElementType type, List<Long> shape, List<Long> offsets) {
    long bytes = Limits.checkedBytes(file, name, type, shape);
    long available = file.size() - dataStart;
    if (offsets.size() != 2) {
      throw file.problem(
          "gives the tensor %s the offsets %s: expected two", Quoted.name(name), offsets);
    }
    long begin = offsets.get(0);
    long end = offsets.get(1);
    if (begin < 0 || begin > end || end > available) {
      throw file.problem(
          "gives the tensor %s the bytes %,d to %,d: expected them within 0 to %,d; it is cut off"
              + " or damaged, fetch it again",
          Quoted.name(name), begin, end, available);
    }
    if (end - begin != bytes) {
      throw file.problem(
          "gives the tensor %s %,d bytes: expected %,d for %s %s",
          Quoted.name(name), end - begin, bytes, type, shape);
    }
    return new Entry(new StoredTensor(name, type, shape), begin, end);
  }

  private ElementType readType(String tensor) throws IOException {
    expect(JsonToken.VALUE_STRING, "the name of a type");
    String name = json.getText();
    for (ElementType type : ElementType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw file.problem(
        "gives the tensor %s the type %s: expected one of %s; convert it to F32",
        Quoted.name(tensor), Quoted.name(name), List.of(ElementType.values()));
  }

  private List<Long> readNumbers(String tensor, int most) throws IOException {
    expect(JsonToken.START_ARRAY, "a list of numbers");
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      if (numbers.size() == most) {
        throw file.problem(
            "gives the tensor %s a list of more than %d numbers: expected %d at most",
            Quoted.name(tensor), most, most);
      }
      if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
        throw misplaced("a number below 2^63");
      }
      numbers.add(json.getLongValue());
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw misplaced("a whole number or `]`");
    }
    return numbers;
  }

  private <T> T present(@Nullable T value, String tensor, String key) {
    if (value == null) {
      throw file.problem(
          "gives the tensor %s no `%s`: expected `dtype`, `shape` and `data_offsets`",
          Quoted.name(tensor), key);
    }
    return value;
  }

  private void expect(JsonToken token, String expected) throws IOException {
    if (json.nextToken() != token) {
      throw misplaced(expected);
    }
  }

  private WeightFileException misplaced(String expected) {
    return file.problem(
        "has a damaged header at byte %,d: expected %s; fetch it again",
        PREFIX + Math.max(0, json.currentTokenLocation().getCharOffset()), expected);
  }

  /** In the order of their bytes, which must follow each other without hole or overlap. */
  private List<FoundTensor> locatedTensors() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    List<FoundTensor> found = new ArrayList<>();
    long next = 0;
    for (Entry entry : sorted) {
      if (entry.begin != next) {
        throw file.problem(
            "gives the tensor %s the bytes from %,d on: expected from %,d on, as tensors neither"
                + " overlap nor leave holes; save it again",
            Quoted.name(entry.tensor.name()), entry.begin, next);
      }
      next = entry.end;
      found.add(
          new FoundTensor(
              entry.tensor, new FileBytes(file, dataStart + entry.begin, entry.end - entry.begin)));
    }
    if (dataStart + next != file.size()) {
      throw file.problem(
          "has %,d bytes behind its last tensor: expected its end at byte %,d; save it again",
          file.size() - dataStart - next, dataStart + next);
    }
    return found;
  }
}
