package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.Section;
import java.util.List;

/** A model's own body: full layer names, taps, numbers as they are. */
record ModelContext(BlockVariants variants, ChannelArguments channels) implements BodyContext {
  @Override
  public boolean relative() {
    return false;
  }

  @Override
  public boolean isTapped(Section section) {
    return !section.label().isEmpty();
  }

  @Override
  public int blockIndex(Section section, BlockCall call) {
    IndexedName name = IndexedName.of(call.name());
    boolean numbered = section.stage() && name.prefix().equals(section.label() + '/');
    return numbered ? name.index() : -1;
  }

  @Override
  public Amount amount(GraphNode node, String attribute, Attribute value) {
    return BlockVariant.amount(value);
  }

  @Override
  public List<Amount> arguments(BlockCall call) {
    return variants.argumentsOf(call.block()).stream().map(BlockVariant::amount).toList();
  }

  @Override
  public MethodName method(BlockCall call) {
    return variants.nameOf(variants.variantOf(call.block()));
  }

  @Override
  public ValueShape shape(GraphNode node) {
    return channels.shape(node.output(), NodeShapes.of(node));
  }
}
