// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  if (/^FAIL\t.* \[(build|setup) failed\]$/m.test(stdout)) return 'amber';
  if (/^\s*--- FAIL: /m.test(stdout)) return 'red';
  return status === 0 && /^ok  \t.*(?<!\[no tests to run\])$/m.test(stdout) ? 'green' : 'amber';
};
