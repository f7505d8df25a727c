String log = new File(basedir, 'build.log').text
assert log.count('1 spec is not in canonical layout: run `mvn radon:format`') >= 1
assert log.count('formatted src/main/radon/small.rn') == 1

String text = new File(basedir, 'src/main/radon/small.rn').text
assert text.contains('// stays')
// The columns are aligned.
assert text.contains('  head:  global_avg_pool -> dense(classes)')
