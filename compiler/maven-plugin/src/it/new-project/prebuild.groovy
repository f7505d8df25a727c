import io.radon.cli.Console
import io.radon.cli.RadonCli
import java.nio.file.Files

// What `radon new my-net` makes takes the place of this folder.
File made = new File(basedir, 'my-net')
assert RadonCli.run(Console.ofProcess(), 'new', made.path) == 0
made.eachFile { file ->
  File place = new File(basedir, file.name)
  place.delete()
  Files.move(file.toPath(), place.toPath())
}
return true
