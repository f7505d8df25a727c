File generated = new File(basedir, 'target/generated-sources/radon/com/example/Small.java')
assert generated.text.contains('public final class Small implements Network')
assert new File(basedir, 'target/classes/com/example/Small.class').exists()
assert new File(basedir, 'target/classes/com/example/Main.class').exists()

String log = new File(basedir, 'build.log').text
assert log.count('generated 1 class') == 1
assert log.count('up to date') >= 1
