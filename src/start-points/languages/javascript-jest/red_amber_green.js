// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  if (status === 0 && /^Tests: .*\b[1-9]\d* passed/m.test(stderr)) return 'green';
  if (/^ {2}● .*\n\n {4}expect\(/m.test(stderr)) return 'red';
  return 'amber';
};
