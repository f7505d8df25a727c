String log = new File(basedir, 'build.log').text
String spec = new File(basedir, 'src/main/radon/broken.rn').canonicalPath

// The place as javac's is told, so that editors and build servers make it clickable.
assert log.contains("[ERROR] ${spec}:[7,29] ")
// The source line, and the name that was meant.
assert log.contains('head:  global_avg_pool -> dence(4)')
assert log.contains('dense')
// The mistake is the spec's, not a crash of the plugin.
assert log.contains('1 error in the specs')
assert !log.contains('MojoExecutionException')
assert !new File(basedir, 'target/generated-sources/radon/com/example/Broken.java').exists()
