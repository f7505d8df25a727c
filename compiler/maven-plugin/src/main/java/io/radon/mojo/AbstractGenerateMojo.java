package io.radon.mojo;

import io.radon.compiler.output.GeneratedTree;
import io.radon.compiler.output.TreeWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Generates classes into a source root, unless nothing has changed since the last time. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it calls execute
abstract class AbstractGenerateMojo extends AbstractSpecMojo {
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** The folder of specs. */
  abstract Path source();

  /** The folder of generated classes. */
  abstract Path output();

  /** Tells Maven where the generated classes lie. */
  abstract void addSourceRoot(String folder);

  @Override
  final void run() throws IOException, MojoFailureException {
    // Before the up-to-date check: javac needs the folder also when nothing is generated anew.
    addSourceRoot(output().toString());
    SpecFolder specs = specs(source());
    UpToDateCheck check = new UpToDateCheck(specs, output(), record());
    if (check.isUpToDate()) {
      getLog().info("the generated classes are up to date");
      return;
    }
    Compilation compilation = Compilation.of(specs);
    report(compilation.diagnostics());
    GeneratedTree tree = compilation.tree();
    new TreeWriter(output()).write(tree);
    check.remember();
    int classes = tree.files().size();
    getLog().info("generated " + classes + (classes == 1 ? " class" : " classes"));
  }

  /** Where this execution of the goal keeps its digest. */
  private Path record() {
    return Path.of(project().getBuild().getDirectory(), "radon", execution.getExecutionId());
  }
}
