// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  if (status === 0 && /^# pass [1-9]/m.test(stdout)) return 'green';
  if (/^ {2}actual {2}:/m.test(stdout)) return 'red';
  return 'amber';
};
