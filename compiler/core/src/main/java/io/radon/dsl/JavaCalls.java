package io.radon.dsl;

import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.SizeExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of layers, blocks and functions: by the builder of that name, else by name. */
final class JavaCalls {
  /** Builders without arguments, by the word of the language. */
  private static final Set<String> PLAIN =
      Set.of(
          ("norm act relu relu6 sigmoid tanh silu selu mish hard_swish hard_sigmoid global_avg_pool"
                  + " global_max_pool flatten subsample identity none basic bottleneck se shortcut"
                  + " zero_pad projection projection_all plain avg_projection symmetric same valid"
                  + " batch_norm layer_norm group_norm instance_norm scale leaky_relu elu gelu prelu"
                  + " blur_pool preact_basic preact_bottleneck inverted_residual dense_layer"
                  + " transition convnext preact_projection only_same")
              .split(" "));

  /** Builders whose first argument is a kernel: a number, two numbers, or a value. */
  private static final Set<String> WINDOWS = Set.of("conv", "depthwise", "max_pool", "avg_pool");

  /** Builders with that many arguments by position, and any by name. */
  private static final Map<String, Integer> FIXED = new LinkedHashMap<>();

  /** Builders with one argument. */
  private static final Set<String> SINGLE = Set.of("se", "zero_channels");

  private static final Set<String> NAMED = Set.of("groups", "dilation");

  private static final Map<String, String> FUNCTIONS = new LinkedHashMap<>();

  static {
    FIXED.put("conv", 2);
    for (String name :
        ("depthwise max_pool avg_pool dense basic bottleneck upsample pad preact_basic"
                + " preact_bottleneck inverted_residual dense_layer convnext")
            .split(" ")) {
      FIXED.put(name, 1);
    }
    for (String name :
        "batch_norm layer_norm group_norm instance_norm scale leaky_relu elu gelu prelu blur_pool"
            .split(" ")) {
      FIXED.put(name, 0);
    }
    FUNCTIONS.put("floor", "floor");
    FUNCTIONS.put("log2", "log2");
    FUNCTIONS.put("min", "min");
    FUNCTIONS.put("max", "max");
    FUNCTIONS.put("round_up", "roundUp");
  }

  private final JavaNames names;
  private final JavaExpressions expressions;

  JavaCalls(JavaNames names, JavaExpressions expressions) {
    this.names = names;
    this.expressions = expressions;
  }

  /** Whether a name is no variable of the program. */
  boolean isFree(String name) {
    return names.find(name) == null;
  }

  /** A name alone. */
  JavaCode name(String name) {
    JavaCode found = names.find(name);
    if (found != null) {
      return found;
    }
    return PLAIN.contains(name)
        ? JavaCode.step(JavaLayout.variable(name) + "()")
        : JavaCode.step("name(" + JavaLayout.text(name) + ")");
  }

  /** A name with arguments in parentheses. */
  JavaCode call(String name, List<Argument> arguments) {
    JavaCode found = names.find(name);
    if (found != null && found.kind() == JavaCode.Kind.STEP) {
      return JavaCode.step(JavaLayout.call(found.text() + ".of", arguments(arguments)));
    }
    String built = found == null ? built(name, arguments) : null;
    if (built != null) {
      return JavaCode.step(built);
    }
    List<String> all = new ArrayList<>(List.of(JavaLayout.text(name)));
    all.addAll(arguments(arguments));
    return JavaCode.step(JavaLayout.call("call", all));
  }

  /** A call where a value stands: perhaps a function. */
  JavaCode value(String name, List<Argument> arguments) {
    String function = FUNCTIONS.get(name);
    boolean byPosition = arguments.stream().allMatch(argument -> argument.name() == null);
    if (function == null || !byPosition || names.find(name) != null) {
      return call(name, arguments);
    }
    if (name.equals("min") || name.equals("max")) {
      return JavaCode.number(JavaLayout.call(function, arguments(arguments)));
    }
    JavaCode first = arguments.isEmpty() ? null : code(arguments.get(0));
    if (first != null && arguments.size() == 1 && !name.equals("round_up")) {
      return JavaCode.number(JavaLayout.call(function, first.asNumber()));
    }
    if (first != null && arguments.size() == 2 && name.equals("round_up")) {
      JavaCode multiple = code(arguments.get(1));
      if (multiple.kind() == JavaCode.Kind.INT) {
        return JavaCode.number(JavaLayout.call(function, first.asNumber(), multiple.text()));
      }
    }
    return call(name, arguments);
  }

  private @Nullable String built(String name, List<Argument> arguments) {
    int given = (int) arguments.stream().takeWhile(argument -> argument.name() == null).count();
    boolean namesLast = arguments.stream().skip(given).allMatch(a -> a.name() != null);
    Integer wanted = FIXED.get(name);
    String builder = JavaLayout.variable(name);
    if (SINGLE.contains(name) && given == 1 && arguments.size() == 1) {
      return JavaLayout.call(builder, code(arguments.get(0)).asArgument());
    }
    if (wanted == null || wanted != given || !namesLast || arguments.isEmpty()) {
      return null;
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < given; i++) {
      Argument argument = arguments.get(i);
      boolean window = i == 0 && WINDOWS.contains(name);
      if (window && argument.value() instanceof SizeExpr size && isPair(size)) {
        all.add(size.sizes().get(0).toString());
        all.add(size.sizes().get(1).toString());
      } else {
        all.add(code(argument).asArgument());
      }
    }
    arguments.stream().skip(given).forEach(argument -> all.add(argument(argument)));
    return JavaLayout.call(builder, all);
  }

  private static boolean isPair(SizeExpr size) {
    return size.sizes().size() == 2 && size.sizes().stream().allMatch(JavaCalls::isInt);
  }

  static boolean isInt(long number) {
    return number >= 0 && number <= Integer.MAX_VALUE;
  }

  List<String> arguments(List<Argument> arguments) {
    return arguments.stream().map(this::argument).toList();
  }

  String argument(Argument argument) {
    if (argument.name() == null) {
      return expressions.object(argument.value());
    }
    String name = argument.name().text();
    if (name.equals("bias") && argument.value() instanceof BooleanExpr flag) {
      return "bias(" + flag.value() + ")";
    }
    boolean number = argument.value() instanceof IntExpr;
    if (NAMED.contains(name) && number) {
      return JavaLayout.call(name, code(argument).asAmount());
    }
    return JavaLayout.call("arg", JavaLayout.text(name), expressions.object(argument.value()));
  }

  private JavaCode code(Argument argument) {
    return argument.value().accept(expressions);
  }
}
