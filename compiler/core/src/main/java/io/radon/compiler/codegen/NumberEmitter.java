package io.radon.compiler.codegen;

import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.FixedAmount;
import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers that take numbers, and perhaps a name, after their input: {@code nn.scale("a", x, 64)}.
 *
 * @param named whether it has variables
 * @param numbers the attributes that are always stated
 * @param more attributes that are stated where they aren't the runtime's own, with that
 */
record NumberEmitter(String method, boolean named, List<String> numbers, Map<String, Double> more)
    implements OpEmitter {
  NumberEmitter {
    numbers = List.copyOf(numbers);
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> arguments = new ArrayList<>();
    if (named) {
      arguments.add(settings.name());
    }
    arguments.add(inputs.get(0));
    numbers.forEach(number -> arguments.add(settings.number(number)));
    for (Map.Entry<String, Amount> amount : call.amounts().entrySet()) {
      Double usual = more.get(amount.getKey());
      if (usual != null
          && !amount.getValue().equals(new FixedAmount(new DecimalAttribute(usual)))) {
        arguments.add(settings.number(amount.getKey()));
      }
    }
    return JavaExpression.call(Code.text("nn." + method), arguments);
  }
}
