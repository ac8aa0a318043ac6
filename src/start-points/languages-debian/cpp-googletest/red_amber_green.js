// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  // How each run of GoogleTest ends: '[  PASSED  ] 3 tests.', and then, if it is so,
  // '[  FAILED  ] 2 tests, listed below:'.
  if (/^\[  FAILED  \] \d+ tests?, listed below:/m.test(stdout)) return 'red';
  return status === 0 && /^\[  PASSED  \] [1-9]\d* tests?\.$/m.test(stdout) ? 'green' : 'amber';
};
