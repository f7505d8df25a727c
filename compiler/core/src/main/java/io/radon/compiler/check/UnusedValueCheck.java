package io.radon.compiler.check;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Provenance;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Each value is used, or is what its body gives. Of a chain that leads nowhere the last layer is
 * told.
 */
final class UnusedValueCheck implements GraphCheck {
  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    new Search(checked.model().provenance(), sink).body(checked.model().graph().body());
  }

  private static final class Search implements GraphVisitor<Boolean> {
    private final Provenance provenance;
    private final DiagnosticSink sink;
    private final Set<BlockInstance> done = Collections.newSetFromMap(new IdentityHashMap<>());

    Search(Provenance provenance, DiagnosticSink sink) {
      this.provenance = provenance;
      this.sink = sink;
    }

    void body(Body body) {
      Set<ValueRef> used = new HashSet<>();
      used.add(body.output());
      for (Section section : body.sections()) {
        for (GraphNode node : section.nodes()) {
          node.accept(new Inputs(used));
        }
      }
      for (Section section : body.sections()) {
        for (GraphNode node : section.nodes()) {
          node.accept(this);
          if (!used.contains(node.output())) {
            report(node, section);
          }
        }
      }
    }

    private void report(GraphNode node, Section section) {
      boolean last = node.output().equals(section.output()) && !section.label().isEmpty();
      String what = last ? section.label() : node.name();
      sink.reportOnce(
          DiagnosticCode.VALUE_UNUSED
              .at(provenance.of(node), "`" + what + "`")
              .withNote(
                  "the next flow does not begin with it, no flow begins with its label, and no join"
                      + " takes it"));
    }

    @Override
    public Boolean visitOp(OpNode node) {
      return true;
    }

    @Override
    public Boolean visitBlockCall(BlockCall node) {
      if (done.add(node.block())) {
        body(node.block().body());
      }
      return true;
    }
  }

  private record Inputs(Set<ValueRef> used) implements GraphVisitor<Boolean> {
    @Override
    public Boolean visitOp(OpNode node) {
      return used.addAll(node.inputs());
    }

    @Override
    public Boolean visitBlockCall(BlockCall node) {
      return used.add(node.input());
    }
  }
}
