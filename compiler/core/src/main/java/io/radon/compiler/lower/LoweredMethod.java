package io.radon.compiler.lower;

import java.util.List;

/**
 * A method of the class.
 *
 * @param doc the block's doc comment; empty when there is none
 * @param inputs the operands it takes
 * @param numbers the numbers it takes, after the operands
 * @param result what it returns
 */
public record LoweredMethod(
    Role role,
    MethodName name,
    String doc,
    List<Variable> inputs,
    List<NumberParameter> numbers,
    List<Paragraph> paragraphs,
    Variable result) {

  /** What a method is for: the network, a part of the network, or a block (or part of one). */
  public enum Role {
    FORWARD,
    PART,
    BLOCK
  }

  public LoweredMethod {
    inputs = List.copyOf(inputs);
    numbers = List.copyOf(numbers);
    paragraphs = List.copyOf(paragraphs);
  }
}
