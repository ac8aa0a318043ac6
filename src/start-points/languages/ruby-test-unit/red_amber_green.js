// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  // One line for each file of tests: '3 tests, 5 assertions, 1 failures, 0 errors, 0 pendings, ...'
  const summary = /^(\d+) tests, \d+ assertions, (\d+) failures, (\d+) errors, /gm;
  const counts = [...stdout.matchAll(summary)];
  if (counts.length === 0 || counts.some(([, , , errors]) => errors !== '0')) return 'amber';
  if (counts.some(([, , failures]) => failures !== '0')) return 'red';
  return status === 0 && counts.every(([, tests]) => tests !== '0') ? 'green' : 'amber';
};
