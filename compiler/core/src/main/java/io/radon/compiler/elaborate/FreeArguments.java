package io.radon.compiler.elaborate;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Provenance;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.op.OpCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parameters that change no structure: those which are only ever the units of dense
 * layers whose values reach the output through layers that don't care about the shape. All others
 * become plain numbers.
 */
final class FreeArguments {
  private final Freedom freedom;
  private final Provenance provenance;
  private final Set<String> used = new LinkedHashSet<>();

  /** All that are named anywhere; a block's parameter may be computed with and be in no layer. */
  private final Set<String> named = new LinkedHashSet<>();

  /** What leaves a block's body, by the body and what enters: each is walked once. */
  private final IdentityHashMap<Body, Map<Set<String>, Set<String>>> walked =
      new IdentityHashMap<>();

  FreeArguments(Freedom freedom, Provenance provenance) {
    this.freedom = freedom;
    this.provenance = provenance;
  }

  /** The free parameters in the order of their first use. */
  Set<String> find(Body body) {
    walk(body, Set.of());
    Set<String> found = new LinkedHashSet<>(used);
    found.removeIf(freedom::isStructural);
    return found;
  }

  private Set<String> walk(Body body, Set<String> entering) {
    Map<ValueRef, Set<String>> carried = new HashMap<>();
    carried.put(new ValueRef(0), entering);
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        carried.put(node.output(), node.accept(new Carried(carried)));
      }
    }
    return carried.getOrDefault(body.output(), Set.of());
  }

  private final class Carried implements GraphVisitor<Set<String>> {
    private final Map<ValueRef, Set<String>> carried;

    Carried(Map<ValueRef, Set<String>> carried) {
      this.carried = carried;
    }

    @Override
    public Set<String> visitOp(OpNode node) {
      Set<String> out = arguments(node.attributes());
      used.addAll(out);
      named.addAll(out);
      Set<String> in = new LinkedHashSet<>();
      node.inputs().forEach(value -> in.addAll(carried.getOrDefault(value, Set.of())));
      if (OpCatalog.op(node.op()).elementwise()) {
        out.addAll(in);
      } else {
        in.forEach(freedom::structural);
      }
      return out;
    }

    @Override
    public Set<String> visitBlockCall(BlockCall node) {
      named.addAll(arguments(node.block().parameters()));
      Body body = node.block().body();
      Set<String> entering = carried.getOrDefault(node.input(), Set.of());
      Map<Set<String>, Set<String>> known = walked.computeIfAbsent(body, b -> new HashMap<>());
      Set<String> leaving = known.get(entering);
      if (leaving == null) {
        leaving = walk(body, entering);
        known.put(Set.copyOf(entering), leaving);
      }
      return leaving;
    }
  }

  private static Set<String> arguments(Map<String, Attribute> attributes) {
    Set<String> found = new LinkedHashSet<>();
    for (Attribute attribute : attributes.values()) {
      if (attribute instanceof IntAttribute number && number.argument() != null) {
        found.add(number.argument());
      }
    }
    return found;
  }

  /** The body with only these parameters named; the same object where nothing changes. */
  Body keep(Body body, Set<String> free) {
    return free.containsAll(named) ? body : new Stripper(free, provenance).body(body);
  }

  private static final class Stripper implements GraphVisitor<GraphNode> {
    private final Set<String> free;
    private final Provenance provenance;
    private final IdentityHashMap<BlockInstance, BlockInstance> done = new IdentityHashMap<>();

    Stripper(Set<String> free, Provenance provenance) {
      this.free = free;
      this.provenance = provenance;
    }

    Body body(Body body) {
      List<Section> sections = new ArrayList<>();
      for (Section section : body.sections()) {
        List<GraphNode> nodes = new ArrayList<>();
        section.nodes().forEach(node -> nodes.add(replaced(node)));
        sections.add(
            new Section(
                section.label(), section.stage(), nodes, section.output(), section.shape()));
      }
      return new Body(body.input(), sections, body.output(), body.outputShape());
    }

    private GraphNode replaced(GraphNode old) {
      GraphNode node = old.accept(this);
      provenance.replace(old, node);
      return node;
    }

    @Override
    public GraphNode visitOp(OpNode node) {
      Map<String, Attribute> attributes = stripped(node.attributes());
      return attributes == null
          ? node
          : new OpNode(
              node.name(), node.op(), attributes, node.inputs(), node.output(), node.shape());
    }

    @Override
    public GraphNode visitBlockCall(BlockCall node) {
      BlockInstance instance = done.get(node.block());
      if (instance == null) {
        BlockInstance old = node.block();
        Map<String, Attribute> parameters = stripped(old.parameters());
        instance =
            new BlockInstance(
                old.block(),
                old.doc(),
                parameters == null ? old.parameters() : parameters,
                body(old.body()));
        done.put(old, instance);
      }
      return new BlockCall(node.name(), instance, node.input(), node.output());
    }

    private @Nullable Map<String, Attribute> stripped(Map<String, Attribute> attributes) {
      boolean named = false;
      Map<String, Attribute> result = new LinkedHashMap<>();
      for (Map.Entry<String, Attribute> entry : attributes.entrySet()) {
        Attribute attribute = entry.getValue();
        if (attribute instanceof IntAttribute number
            && number.argument() != null
            && !free.contains(number.argument())) {
          named = true;
          attribute = new IntAttribute(number.value());
        }
        result.put(entry.getKey(), attribute);
      }
      return named ? result : null;
    }
  }
}
