package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between lowering a model's own body and a block's. */
interface BodyContext {
  /** Whether layer names continue the name that the method is called with. */
  boolean relative();

  /** Whether the section's value can be asked for. */
  boolean isTapped(Section section);

  /** Which block of its stage a call is; -1 if it is none that can be asked for. */
  int blockIndex(Section section, BlockCall call);

  /** How the method states a number of {@code node}. */
  Amount amount(GraphNode node, String attribute, Attribute value);

  /** What a call passes. */
  List<Amount> arguments(BlockCall call);

  MethodName method(BlockCall call);

  /** The shape of what {@code node} gives, if it is the same each time. */
  @Nullable ValueShape shape(GraphNode node);
}
