package io.radon.runtime.weights;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the names a pickle may refer to. A name is a name here: nothing is looked up, loaded or
 * called by it.
 *
 * @param name module and name, joined by a dot
 * @param kind what it stands for
 * @param type the elements of a storage or the type that is meant
 */
record PickleGlobal(String name, Kind kind, @Nullable ElementType type) {
  private static final Map<String, PickleGlobal> ALLOWED = allowed();

  /** What a name stands for. */
  enum Kind {
    /** A dictionary. */
    DICTIONARY,
    /** Builds a tensor from a storage, an offset, sizes and strides. */
    TENSOR,
    /** The same with the type of the elements among the arguments. */
    TYPED_TENSOR,
    /** Wraps a tensor, its first argument. */
    PARAMETER,
    /** Builds by another name, its first argument, from its third. */
    SUBCLASS,
    /** A storage whose elements have a type. */
    STORAGE,
    /** A storage of bytes. */
    BYTES,
    /** A type of elements. */
    TYPE,
    /** Something beside the weights; what it builds is kept from view. */
    OTHER
  }

  /** The name, if PyTorch's own restricted reader takes it and weights need it. */
  static Optional<PickleGlobal> of(String name) {
    return Optional.ofNullable(ALLOWED.get(name));
  }

  private static Map<String, PickleGlobal> allowed() {
    Map<String, PickleGlobal> names = new HashMap<>();
    add(names, "collections.OrderedDict", Kind.DICTIONARY);
    add(names, "collections.Counter", Kind.DICTIONARY);
    add(names, "torch._utils._rebuild_tensor", Kind.TENSOR);
    add(names, "torch._utils._rebuild_tensor_v2", Kind.TENSOR);
    add(names, "torch._utils._rebuild_tensor_v3", Kind.TYPED_TENSOR);
    add(names, "torch._utils._rebuild_parameter", Kind.PARAMETER);
    add(names, "torch._utils._rebuild_parameter_with_state", Kind.PARAMETER);
    add(names, "torch.nn.parameter.Parameter", Kind.PARAMETER);
    add(names, "torch._tensor._rebuild_from_type_v2", Kind.SUBCLASS);
    add(names, "torch.storage.UntypedStorage", Kind.BYTES);
    add(names, "torch.UntypedStorage", Kind.BYTES);
    for (String other :
        new String[] {
          "torch.Size", "torch.device", "torch.Tensor", "torch.serialization._get_layout",
          "_codecs.encode", "builtins.bytearray", "builtins.set", "builtins.complex",
          "__builtin__.bytearray", "__builtin__.set", "__builtin__.complex"
        }) {
      add(names, other, Kind.OTHER);
    }
    addTypes(names);
    return names;
  }

  private static void addTypes(Map<String, PickleGlobal> names) {
    type(names, "Double", "float64", ElementType.F64);
    type(names, "Float", "float32", ElementType.F32);
    type(names, "Half", "float16", ElementType.F16);
    type(names, "BFloat16", "bfloat16", ElementType.BF16);
    type(names, "Long", "int64", ElementType.I64);
    type(names, "Int", "int32", ElementType.I32);
    type(names, "Short", "int16", ElementType.I16);
    type(names, "Char", "int8", ElementType.I8);
    type(names, "Byte", "uint8", ElementType.U8);
    type(names, "Bool", "bool", ElementType.BOOL);
    type(names, "UInt16", "uint16", ElementType.U16);
    type(names, "UInt32", "uint32", ElementType.U32);
    type(names, "UInt64", "uint64", ElementType.U64);
  }

  private static void add(Map<String, PickleGlobal> names, String name, Kind kind) {
    names.put(name, new PickleGlobal(name, kind, null));
  }

  private static void type(
      Map<String, PickleGlobal> names, String storage, String name, ElementType type) {
    String full = "torch." + storage + "Storage";
    names.put(full, new PickleGlobal(full, Kind.STORAGE, type));
    names.put("torch." + name, new PickleGlobal("torch." + name, Kind.TYPE, type));
  }
}
