// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  // How a run of pytest ends: '=== 1 failed, 2 passed in 0.03s ===', '=== 1 error in 0.05s ==='.
  const endings = [...stdout.matchAll(/^(?:=+ )?(\d+ [a-z].*|no tests ran) in [\d.]+s\b.*$/gm)];
  if (endings.some(([, counts]) => /\berrors?\b/.test(counts))) return 'amber';
  if (endings.some(([, counts]) => /\bfailed\b/.test(counts))) return 'red';
  const isGreen = endings.length > 0 && endings.every(([, counts]) => /\bpassed\b/.test(counts));
  return isGreen && status === 0 ? 'green' : 'amber';
};
