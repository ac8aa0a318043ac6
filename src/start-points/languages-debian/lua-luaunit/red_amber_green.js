// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  // How each run of LuaUnit ends: 'Ran 3 tests in 0.001 seconds, 1 success, 1 failure, 1 error'.
  const summary = /^Ran (\d+) tests in .* seconds, (.*)$/gm;
  const runs = [...stdout.matchAll(summary)];
  if (runs.length === 0 || runs.some(([, , counts]) => /\b[1-9]\d* errors?\b/.test(counts))) {
    return 'amber';
  }
  if (runs.some(([, , counts]) => /\b[1-9]\d* failures?\b/.test(counts))) return 'red';
  return status === 0 && runs.every(([, tests]) => tests !== '0') ? 'green' : 'amber';
};
