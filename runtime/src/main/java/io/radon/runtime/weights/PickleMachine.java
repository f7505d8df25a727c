package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one pickle into plain values: texts, numbers, lists, tuples, dictionaries, and the tensors
 * that {@link TorchObjects} makes of names and arguments. It takes the 34 instructions that
 * PyTorch's own restricted reader takes and no others; it calls nothing and loads nothing by name.
 * Lengths are bounded by the bytes that are left, and everything else by counts.
 */
final class PickleMachine {
  /** What stands for Python's {@code None}, and for values that are no business of weights. */
  enum Blank {
    NONE,
    OTHER
  }

  /** A state dict needs about 25 values for each tensor. */
  private static final int MOST_VALUES = 4_000_000;

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_NAME = 256;
  private static final int MOST_MARKS = 1_000;

  private final InputFile file;
  private final RangeStream in;
  private final TorchObjects objects;
  private final List<Object> stack = new ArrayList<>();
  private final Deque<Integer> marks = new ArrayDeque<>();
  private final Map<Integer, Object> memo = new HashMap<>();
  private int values;
  private long at;

  private PickleMachine(InputFile file, RangeStream in, TorchObjects objects) {
    this.file = file;
    this.in = in;
    this.objects = objects;
  }

  /** Reads a pickle from where {@code in} is up to its end, and leaves {@code in} behind it. */
  static Object read(InputFile file, RangeStream in, TorchObjects objects) {
    PickleMachine machine = new PickleMachine(file, in, objects);
    if (machine.next() != 0x80) {
      throw machine.problem("doesn't start as pickles do: expected the byte 0x80");
    }
    int protocol = machine.next();
    if (protocol < 2 || protocol > 5) {
      throw machine.problem("has the version " + protocol + ": expected 2 to 5");
    }
    int instruction = machine.nextInstruction();
    while (instruction != '.') {
      machine.execute(instruction);
      instruction = machine.nextInstruction();
    }
    Object result = machine.pop();
    if (!machine.stack.isEmpty() || !machine.marks.isEmpty()) {
      throw machine.problem("ends with values that belong to nothing: expected one");
    }
    return result;
  }

  private int nextInstruction() {
    at = in.position();
    return next();
  }

  private void execute(int instruction) {
    switch (instruction) {
      case '(' -> mark();
      case 'J' -> push((long) number(4));
      case 'K' -> push((long) next());
      case 'M' -> push((long) (next() | (next() << 8)));
      case 'N' -> push(Blank.NONE);
      case 'G' -> push(real());
      case 'X' -> push(text(number(4), "BINUNICODE"));
      case 'U' -> push(text(next(), "SHORT_BINSTRING"));
      case 'c' -> push(global());
      case '}' -> push(new LinkedHashMap<>());
      case ']' -> push(new ArrayList<>());
      case ')' -> push(new PickleTuple(List.of()));
      case 0x88 -> push(true);
      case 0x89 -> push(false);
      case 0x8a -> push(whole());
      case 0x8f -> push(Blank.OTHER);
      default -> combine(instruction);
    }
  }

  private void combine(int instruction) {
    switch (instruction) {
      case 'q' -> memo.put(next(), top());
      case 'r' -> memo.put(number(4), top());
      case 'h' -> push(recalled(next()));
      case 'j' -> push(recalled(number(4)));
      case 't' -> push(new PickleTuple(popToMark()));
      case 0x85 -> push(new PickleTuple(popped(1)));
      case 0x86 -> push(new PickleTuple(popped(2)));
      case 0x87 -> push(new PickleTuple(popped(3)));
      case 'a' -> append(popped(1));
      case 'e' -> append(popToMark());
      case 's' -> put(popped(2));
      case 'u' -> put(popToMark());
      case 'Q' -> push(objects.persistent(this, pop()));
      case 'R', 0x81 -> reduce();
      case 'b' -> build();
      default ->
          throw problem(
              "has the instruction "
                  + PickleInstructions.name(instruction)
                  + ": expected only those of a state dict; save it with"
                  + " `torch.save(model.state_dict(), path)`, and don't use this file if you don't"
                  + " know who made it; nothing in it was run");
    }
  }

  private void reduce() {
    Object arguments = pop();
    Object callable = pop();
    if (!(callable instanceof PickleGlobal global) || !(arguments instanceof PickleTuple tuple)) {
      throw problem("calls what is no name: expected a name and a tuple; nothing was run");
    }
    push(objects.build(this, global, tuple.items()));
  }

  /** Ordered dictionaries carry attributes, such as versions of layers: not needed here. */
  private void build() {
    pop();
    if (!(top() instanceof Map<?, ?>)) {
      throw problem("sets the state of what is no dictionary: expected an ordered dictionary");
    }
  }

  private Object global() {
    String name = line() + "." + line();
    Optional<PickleGlobal> known = PickleGlobal.of(name);
    return known.orElseThrow(
        () ->
            problem(
                "refers to "
                    + Quoted.name(name)
                    + ": expected only names that tensors need; save it with"
                    + " `torch.save(model.state_dict(), path)`, and don't use this file if you"
                    + " don't know who made it; nothing in it was run"));
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    int letter = next();
    while (letter != '\n') {
      if (line.length() == LONGEST_NAME || letter > 0x7e) {
        throw problem("has a damaged name: expected at most 256 plain letters and a line end");
      }
      line.append((char) letter);
      letter = next();
    }
    return line.toString();
  }

  private void mark() {
    if (marks.size() == MOST_MARKS) {
      throw problem("is nested too deeply: expected 1,000 open marks at most");
    }
    marks.push(stack.size());
  }

  private void push(Object value) {
    if (++values > MOST_VALUES) {
      throw problem("has too many values: expected 4,000,000 at most");
    }
    stack.add(value);
  }

  private Object pop() {
    Object value = top();
    stack.remove(stack.size() - 1);
    return value;
  }

  private Object top() {
    int floor = marks.isEmpty() ? 0 : marks.peek();
    if (stack.size() <= floor) {
      throw problem("takes a value where there is none");
    }
    return stack.get(stack.size() - 1);
  }

  private List<Object> popped(int count) {
    List<Object> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(0, pop());
    }
    return items;
  }

  private List<Object> popToMark() {
    if (marks.isEmpty()) {
      throw problem("takes values up to a mark where there is none");
    }
    List<Object> above = stack.subList(marks.pop(), stack.size());
    List<Object> items = new ArrayList<>(above);
    above.clear();
    return items;
  }

  private Object recalled(int key) {
    Object value = memo.get(key);
    if (value == null) {
      throw problem("recalls the value " + key + ", which it never kept");
    }
    return value;
  }

  @SuppressWarnings("unchecked") // only this class makes lists, and of objects
  private void append(List<Object> items) {
    if (!(top() instanceof List<?> list)) {
      throw problem("appends to what is no list");
    }
    ((List<Object>) list).addAll(items);
  }

  @SuppressWarnings("unchecked") // only this package makes maps, and of objects
  private void put(List<Object> items) {
    if (!(top() instanceof Map<?, ?> map) || items.size() % 2 != 0) {
      throw problem("sets items of what is no dictionary, or a key without a value");
    }
    for (int i = 0; i < items.size(); i += 2) {
      Object key = items.get(i);
      if (!(key instanceof String) && !(key instanceof Long)) {
        throw problem("has a dictionary with a key that is neither a text nor a number");
      }
      if (((Map<Object, Object>) map).put(key, items.get(i + 1)) != null) {
        throw problem("has two values for the key " + Quoted.name(key) + ": expected one");
      }
    }
  }

  private int next() {
    int value = in.read();
    if (value < 0) {
      throw problem("ends in the middle; it is cut off, fetch it again");
    }
    return value;
  }

  private int number(int bytes) {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= next() << (8 * i);
    }
    return value;
  }

  private double real() {
    long bits = 0;
    for (int i = 0; i < Double.BYTES; i++) {
      bits = (bits << 8) | next();
    }
    return Double.longBitsToDouble(bits);
  }

  private long whole() {
    int bytes = next();
    if (bytes > Long.BYTES) {
      throw problem("has a number of " + bytes + " bytes: expected 8 at most");
    }
    long value = 0;
    int last = 0;
    for (int i = 0; i < bytes; i++) {
      last = next();
      value |= (long) last << (8 * i);
    }
    boolean negative = bytes > 0 && bytes < Long.BYTES && last >= 0x80;
    return negative ? value - (1L << (8 * bytes)) : value;
  }

  private String text(int length, String instruction) {
    long most = Math.min(LONGEST_TEXT, in.remaining());
    if (length < 0 || length > most) {
      throw problem(
          String.format(
              "has a text of %s bytes by %s: expected %d at most",
              Integer.toUnsignedString(length), instruction, most));
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) next();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw problem("has a text that is not UTF-8");
    }
  }

  InputFile file() {
    return file;
  }

  /** A complaint about the instruction at hand. */
  WeightFileException problem(String what) {
    return file.problem("has a pickle that, at byte %,d, %s", at, what);
  }
}
