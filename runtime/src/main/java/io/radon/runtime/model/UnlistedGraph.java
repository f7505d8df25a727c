package io.radon.runtime.model;

import org.tensorflow.ConcreteFunction;
import org.tensorflow.ExecutionEnvironment;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.op.Op;
import org.tensorflow.op.OpScope;
import org.tensorflow.op.Scope;

/**
 * A graph whose name scopes don't read the names of all its operations first. TensorFlow's own do,
 * each time a scope is opened, so that building a graph would take time in the square of its size.
 * Whoever opens a scope here must know that its name is free.
 */
final class UnlistedGraph implements ExecutionEnvironment {
  private final ExecutionEnvironment graph;

  UnlistedGraph(ExecutionEnvironment graph) {
    this.graph = graph;
  }

  @Override
  public Scope baseScope() {
    return new OpScope(this);
  }

  @Override
  public OperationBuilder opBuilder(String type, String name, Scope scope) {
    return graph.opBuilder(type, name, scope);
  }

  @Override
  public void attachFunction(ConcreteFunction function) {
    graph.attachFunction(function);
  }

  @Override
  public boolean isOpEnabled(String type) {
    return graph.isOpEnabled(type);
  }

  @Override
  public void checkInput(Op input) {
    graph.checkInput(input);
  }

  @Override
  public void checkInput(Operation input) {
    graph.checkInput(input);
  }

  @Override
  public Types environmentType() {
    return graph.environmentType();
  }

  @Override
  public boolean isInitializer(Operation operation) {
    return graph.isInitializer(operation);
  }
}
