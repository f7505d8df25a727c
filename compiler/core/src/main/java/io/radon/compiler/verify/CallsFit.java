package io.radon.compiler.verify;

import io.radon.compiler.lower.Expression;
import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredMethod.Role;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.MethodCall;
import io.radon.compiler.lower.MethodName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Methods have names of their own, calls pass what their method takes, and none comes back to where
 * it began.
 */
final class CallsFit implements LoweredInvariant {
  @Override
  public void check(LoweredModel model, Violations violations) {
    Map<MethodName, LoweredMethod> methods = new HashMap<>();
    for (LoweredMethod method : Methods.of(model)) {
      if (methods.put(method.name(), method) != null) {
        violations.add("two methods are called " + method.name());
      }
    }
    for (LoweredMethod caller : Methods.of(model)) {
      for (Expression expression : Methods.calls(caller)) {
        if (expression instanceof MethodCall call) {
          check(caller, call, methods.get(call.method()), violations);
        }
      }
    }
    if (violations.none()) {
      cycle(model.forward(), methods, new HashSet<>(), new HashSet<>(), violations);
    }
  }

  private static void check(
      LoweredMethod caller,
      MethodCall call,
      @Nullable LoweredMethod callee,
      Violations violations) {
    String place = caller.name() + " calls " + call.method();
    if (callee == null) {
      violations.add(place + ", which is not there");
      return;
    }
    if (call.inputs().size() != callee.inputs().size()) {
      violations.add(place + " with " + call.inputs().size() + " operands");
    }
    if (call.amounts().size() != callee.numbers().size()) {
      violations.add(place + " with " + call.amounts().size() + " numbers");
    }
    if ((call.name() == null) != (callee.role() == Role.PART)) {
      violations.add(place + " with a wrong kind of name");
    }
    if (callee.role() == Role.FORWARD
        || (caller.role() == Role.BLOCK && callee.role() != Role.BLOCK)) {
      violations.add(place + ", which it can't");
    }
  }

  private static void cycle(
      LoweredMethod method,
      Map<MethodName, LoweredMethod> methods,
      Set<MethodName> open,
      Set<MethodName> done,
      Violations violations) {
    if (!open.add(method.name())) {
      violations.add(method.name() + " calls itself");
      return;
    }
    for (Expression expression : Methods.calls(method)) {
      if (expression instanceof MethodCall call && !done.contains(call.method())) {
        LoweredMethod callee = methods.get(call.method());
        if (callee != null) {
          cycle(callee, methods, open, done, violations);
        }
      }
    }
    open.remove(method.name());
    done.add(method.name());
  }
}
