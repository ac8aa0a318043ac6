// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  // How each run of unittest ends: 'Ran 3 tests in 0.001s', an empty line, and then
  // 'OK', 'OK (skipped=1)', 'FAILED (failures=1, errors=1)' or 'NO TESTS RAN'.
  const endings = /^Ran \d+ tests? in .*\n\n(OK|FAILED|NO TESTS RAN)(.*)$/gm;
  const runs = [...`${stdout}\n${stderr}`.matchAll(endings)];
  if (runs.some(([, , counts]) => /\b(failures|unexpected successes)=/.test(counts))) return 'red';
  const isGreen = runs.length > 0 && runs.every(([, verdict]) => verdict === 'OK');
  return isGreen && status === 0 ? 'green' : 'amber';
};
