// Reads what cyber-dojo.sh printed, and answers the colour of the traffic light.
(stdout, stderr, status) => {
  // How each run of RSpec ends: '3 examples, 1 failure, 1 pending', and when a file could not be
  // loaded '0 examples, 0 failures, 1 error occurred outside of examples'.
  const summary = /^(\d+) examples?, (\d+) failures?(.*)$/gm;
  const counts = [...stdout.matchAll(summary)];
  if (counts.length === 0 || counts.some(([, , , rest]) => /\berrors?\b/.test(rest))) return 'amber';
  if (counts.some(([, , failures]) => failures !== '0')) return 'red';
  return status === 0 && counts.every(([, examples]) => examples !== '0') ? 'green' : 'amber';
};
