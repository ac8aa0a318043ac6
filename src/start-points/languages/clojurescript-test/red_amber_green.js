// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  // One for each file of tests: 'Ran 1 tests containing 2 assertions.', '1 failures, 0 errors.'
  const summary = /^Ran (\d+) tests containing \d+ assertions\.\n(\d+) failures, (\d+) errors\.$/gm;
  const counts = [...stdout.matchAll(summary)];
  if (counts.length === 0) return 'amber';
  if (counts.some(([, tests, , errors]) => tests === '0' || errors !== '0')) return 'amber';
  if (counts.some(([, , failures]) => failures !== '0')) return 'red';
  return status === 0 ? 'green' : 'amber';
};
