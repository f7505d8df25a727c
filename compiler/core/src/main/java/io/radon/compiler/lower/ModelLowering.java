package io.radon.compiler.lower;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.lower.LoweredMethod.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a resolved model into the members of a class. */
public final class ModelLowering {
  private static final int IMAGES = -2;

  private final ModelGraph graph;
  private final BlockVariants variants;
  private final ModelContext context;
  private final Set<MethodName> taken = new HashSet<>();
  private final Map<String, Integer> partOrdinals = new HashMap<>();

  private ModelLowering(ModelGraph graph) {
    this.graph = graph;
    this.variants = BlockVariants.of(graph.body());
    this.context = new ModelContext(variants, ChannelArguments.of(graph.body()));
    variants.ordered().forEach(variant -> taken.add(variants.nameOf(variant)));
  }

  /** Lowers {@code graph}, which must have passed every check. */
  public static LoweredModel lower(ModelGraph graph) {
    ModelLowering lowering = new ModelLowering(graph);
    List<LoweredMethod> methods = new ArrayList<>();
    LoweredMethod forward = lowering.forward(methods);
    for (BlockVariant variant : lowering.variants.ordered()) {
      lowering.add(variant, methods);
    }
    return new LoweredModel(
        graph,
        forward,
        methods,
        lowering.context.channels().shape(graph.body().output(), graph.body().outputShape()),
        lowering.taps(),
        SizeAnalysis.of(graph),
        ParameterFormula.of(graph));
  }

  private LoweredMethod forward(List<LoweredMethod> methods) {
    Body body = graph.body();
    int result = body.output().id();
    MethodSplitter splitter = new MethodSplitter(Role.PART, this::partOfForward);
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.compute(
            0,
            "",
            List.of(IMAGES),
            0,
            values -> values.get(0),
            List.of(),
            new ValueShape(body.input(), null)));
    steps.addAll(splitter.split(BodySteps.of(body, context), result));
    methods.addAll(splitter.parts());
    String entering = body.input().isSequence() ? "sequences" : "images";
    VariableNaming naming = new VariableNaming(steps, Map.of(IMAGES, entering), result);
    List<Paragraph> paragraphs = naming.paragraphs();
    return new LoweredMethod(
        Role.FORWARD,
        // No block's: one of them may be called so.
        new MethodName("", "forward"),
        "",
        List.of(new Variable(0, entering)),
        List.of(),
        paragraphs,
        naming.variableOf(result));
  }

  private void add(BlockVariant variant, List<LoweredMethod> methods) {
    BlockInstance instance = variant.instances().get(0);
    MethodName name = variants.nameOf(variant);
    int result = instance.body().output().id();
    MethodSplitter splitter =
        new MethodSplitter(Role.BLOCK, steps -> part(name.base(), name.suffix()));
    List<Step> steps =
        splitter.split(BodySteps.of(instance.body(), new BlockContext(variants, variant)), result);
    VariableNaming naming = new VariableNaming(steps, Map.of(0, "x"), result);
    List<Paragraph> paragraphs = naming.paragraphs();
    methods.add(
        new LoweredMethod(
            Role.BLOCK,
            name,
            doc(variant),
            List.of(new Variable(0, "x")),
            variant.parameters(),
            paragraphs,
            naming.variableOf(result)));
    methods.addAll(splitter.parts());
  }

  /** Methods of one block are told apart by their shortcuts, where one of them adds. */
  private String doc(BlockVariant variant) {
    BlockInstance instance = variant.instances().get(0);
    List<BlockVariant> siblings =
        variants.ordered().stream().filter(other -> other.block().equals(variant.block())).toList();
    boolean adds =
        siblings.stream().anyMatch(other -> Contents.of(other.instances().get(0)).adds());
    if (siblings.size() == 1 || !adds) {
      return instance.doc();
    }
    return (instance.doc().strip() + "\n\n" + Contents.of(instance).remark()).strip();
  }

  /** A part that is one labelled section has the label's name. */
  private MethodName partOfForward(List<Step> steps) {
    int first = steps.get(0).section();
    int last = steps.get(steps.size() - 1).section();
    String label = graph.body().sections().get(first).label();
    return first == last && !label.isEmpty() ? part(label, "") : part("forward", "");
  }

  private MethodName part(String base, String suffix) {
    MethodName name;
    do {
      int ordinal = partOrdinals.merge(base + ' ' + suffix, 1, Integer::sum);
      name = new MethodName(base, suffix + "Part" + ordinal);
    } while (!taken.add(name));
    return name;
  }

  private List<Tap> taps() {
    List<Tap> taps = new ArrayList<>();
    for (Section section : graph.body().sections()) {
      if (context.isTapped(section)) {
        ValueRef value = section.output();
        taps.add(
            new Tap(
                section.label(),
                section.stage(),
                blocks(section),
                context.channels().shape(value, section.shape())));
      }
    }
    return taps;
  }

  private int blocks(Section section) {
    int blocks = 0;
    for (GraphNode node : section.nodes()) {
      boolean isBlock =
          node.accept(
              new GraphVisitor<Boolean>() {
                @Override
                public Boolean visitOp(OpNode op) {
                  return false;
                }

                @Override
                public Boolean visitBlockCall(BlockCall call) {
                  return context.blockIndex(section, call) >= 0;
                }
              });
      blocks += isBlock ? 1 : 0;
    }
    return blocks;
  }
}
