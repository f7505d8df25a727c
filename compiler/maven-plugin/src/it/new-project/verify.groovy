String log = new File(basedir, 'build.log').text
def told = log =~ /(\d+\.\d) % of the test pictures are told right; the run is in (\S+)/
assert told.find()
// Of ten figures one is told right by chance.
assert told.group(1) as double > 30
assert new File(basedir, told.group(2) + '/history.csv').readLines().size() == 3
