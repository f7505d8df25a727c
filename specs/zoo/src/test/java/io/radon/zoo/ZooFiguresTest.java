package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.ModelCompiler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZooFiguresTest {
  @Test
  void theCompilerCountsWhatPyTorchCountsInEveryModelOfEverySpec() throws IOException {
    Map<String, String> counted = new LinkedHashMap<>();
    compileAll()
        .forEach(
            (name, model) ->
                counted.put(
                    name,
                    figures(
                        model.summary().parameters(),
                        model.summary().multiplyAdds(),
                        model.summary().depth())));
    Map<String, String> expected = new LinkedHashMap<>();
    for (ZooTable.Row row : ZooTable.rows()) {
      expected.put(row.toString(), figures(row.parameters(), row.multiplyAdds(), row.depth()));
    }
    assertThat(counted).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void everyClassCarriesTheDigestOfItsModel() throws IOException {
    Map<String, CompiledModel> models = compileAll();
    for (ZooTable.Row row : ZooTable.rows()) {
      CompiledModel model = models.get(row.toString());
      assertThat(model).as(row.toString()).isNotNull();
      assertThat(row.network().name()).isEqualTo(row.name());
      assertThat(row.network().digest()).isEqualTo(model == null ? "" : model.digest());
    }
    assertThat(ZooTable.rows().stream().map(row -> row.network().digest()).distinct())
        .hasSameSizeAs(ZooTable.rows());
  }

  private static Map<String, CompiledModel> compileAll() throws IOException {
    Map<String, CompiledModel> models = new LinkedHashMap<>();
    for (String family : ZooFolders.FAMILIES) {
      for (String spec : ZooFolders.specs(family)) {
        CompileResult result =
            new ModelCompiler().compile(new CompileRequest(ZooFolders.sources(family), spec, null));
        assertThat(result.diagnostics()).as(spec).isEmpty();
        result.models().forEach(model -> models.put(family + "/" + model.graph().name(), model));
      }
    }
    return models;
  }

  private static String figures(long parameters, long multiplyAdds, int depth) {
    return parameters + " parameters, " + multiplyAdds + " multiply-adds, depth " + depth;
  }
}
