package io.radon.runtime.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What PyTorch's names and arguments in a pickle describe: storages and tensors. */
final class TorchObjects {
  private static final int DEEPEST = 4;

  private final Map<String, TorchStorage> storages = new LinkedHashMap<>();

  /** The storages that were named, by their keys. */
  Map<String, TorchStorage> storages() {
    return storages;
  }

  /** {@code ('storage', type, key, location, elements)}, and before 1.6 a view behind it. */
  Object persistent(PickleMachine machine, Object id) {
    if (!(id instanceof PickleTuple tuple)
        || tuple.items().size() < 5
        || !"storage".equals(tuple.items().get(0))) {
      throw machine.problem(
          "keeps something else than a storage outside: expected a state dict; save it with"
              + " `torch.save(model.state_dict(), path)`");
    }
    List<Object> items = tuple.items();
    if (!(items.get(1) instanceof PickleGlobal global)
        || !(items.get(2) instanceof String key)
        || !(items.get(4) instanceof Long elements)
        || elements < 0) {
      throw machine.problem("describes a storage without type, key or size");
    }
    if (items.size() > 6 || (items.size() == 6 && items.get(5) != PickleMachine.Blank.NONE)) {
      throw machine.problem(
          "has a view of a storage, as PyTorch 0.3 wrote: save it again by a later PyTorch");
    }
    TorchStorage storage = new TorchStorage(key, elementType(machine, global), elements);
    TorchStorage before = storages.putIfAbsent(key, storage);
    if (before != null && !before.equals(storage)) {
      throw machine.problem(
          "describes the storage " + Quoted.name(key) + " in two ways: expected one");
    }
    Limits.checkEntries(machine.file(), storages.size());
    return storage;
  }

  private static ElementType elementType(PickleMachine machine, PickleGlobal global) {
    if (global.kind() == PickleGlobal.Kind.BYTES) {
      return ElementType.U8;
    }
    ElementType type = global.type();
    if (global.kind() != PickleGlobal.Kind.STORAGE || type == null) {
      throw machine.problem(
          "has a storage of the type " + Quoted.name(global.name()) + ": expected a storage's");
    }
    return type;
  }

  /** What a call of {@code global} would make, were it called. */
  Object build(PickleMachine machine, PickleGlobal global, List<Object> arguments) {
    return build(machine, global, arguments, 0);
  }

  private Object build(
      PickleMachine machine, PickleGlobal global, List<Object> arguments, int depth) {
    return switch (global.kind()) {
      case DICTIONARY -> dictionary(machine, arguments);
      case TENSOR -> tensor(machine, arguments, null);
      case TYPED_TENSOR -> typedTensor(machine, arguments);
      case PARAMETER -> parameter(machine, arguments);
      case SUBCLASS -> subclass(machine, arguments, depth);
      case OTHER -> PickleMachine.Blank.OTHER;
      case STORAGE, BYTES, TYPE ->
          throw machine.problem("calls " + Quoted.name(global.name()) + ", which makes no tensor");
    };
  }

  private static Object dictionary(PickleMachine machine, List<Object> arguments) {
    Map<Object, Object> map = new LinkedHashMap<>();
    boolean pairs = arguments.size() == 1 && arguments.get(0) instanceof List<?>;
    if (!arguments.isEmpty() && !pairs) {
      throw machine.problem("makes a dictionary of something else than a list of pairs");
    }
    for (Object pair : pairs ? (List<?>) arguments.get(0) : List.of()) {
      List<?> items =
          pair instanceof PickleTuple tuple
              ? tuple.items()
              : pair instanceof List<?> list ? list : List.of();
      if (items.size() != 2 || !(items.get(0) instanceof String key)) {
        throw machine.problem("makes a dictionary of something else than pairs");
      }
      if (map.put(key, items.get(1)) != null) {
        throw machine.problem("has two values for the key " + Quoted.name(key) + ": expected one");
      }
    }
    return map;
  }

  /** {@code (tensor, requires_grad, hooks)}. */
  private static Object parameter(PickleMachine machine, List<Object> arguments) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof TorchTensor tensor)) {
      throw machine.problem("makes a parameter of something else than a tensor");
    }
    return tensor;
  }

  /** {@code (function, type, arguments, state)}. */
  private Object subclass(PickleMachine machine, List<Object> arguments, int depth) {
    if (depth == DEEPEST
        || arguments.size() < 3
        || !(arguments.get(0) instanceof PickleGlobal global)
        || !(arguments.get(2) instanceof PickleTuple inner)) {
      throw machine.problem("makes a tensor by something else than a name and arguments");
    }
    return build(machine, global, inner.items(), depth + 1);
  }

  /** The tensor's arguments, then {@code requires_grad, hooks, type}. */
  private static Object typedTensor(PickleMachine machine, List<Object> arguments) {
    if (arguments.size() < 7
        || !(arguments.get(6) instanceof PickleGlobal global)
        || global.kind() != PickleGlobal.Kind.TYPE) {
      throw machine.problem("makes a tensor without a type");
    }
    return tensor(machine, arguments, global.type());
  }

  /** {@code (storage, offset, sizes, strides, …)}. */
  private static Object tensor(
      PickleMachine machine, List<Object> arguments, @Nullable ElementType type) {
    if (arguments.size() < 4
        || !(arguments.get(0) instanceof TorchStorage storage)
        || !(arguments.get(1) instanceof Long offset)) {
      throw machine.problem("makes a tensor without a storage, an offset, sizes and strides");
    }
    List<Long> shape = numbers(machine, arguments.get(2));
    List<Long> strides = numbers(machine, arguments.get(3));
    if (shape.size() != strides.size()) {
      throw machine.problem("makes a tensor with other numbers of sizes and of strides");
    }
    return new TorchTensor(storage, type == null ? storage.type() : type, offset, shape, strides);
  }

  private static List<Long> numbers(PickleMachine machine, Object value) {
    if (!(value instanceof PickleTuple tuple)) {
      throw machine.problem("makes a tensor with sizes or strides that are no tuple");
    }
    if (tuple.items().size() > Limits.RANK) {
      throw machine.problem(
          String.format(
              "makes a tensor of %d dimensions: expected %d at most",
              tuple.items().size(), Limits.RANK));
    }
    List<Long> numbers = new ArrayList<>();
    for (Object item : tuple.items()) {
      if (!(item instanceof Long number)) {
        throw machine.problem("makes a tensor with a size or stride that is no whole number");
      }
      numbers.add(number);
    }
    return numbers;
  }
}
