import { findConfinement } from './confinement.ts';
import { createLocalRunner } from './local-runner.ts';
import { readSettings } from './settings.ts';
import { introduction } from './introduction.ts';
import { createServer } from './server.ts';

// `npm run runner`: cyber-dojo's runner API on this machine, with the programs that it has.

const settings = readSettings(process.argv.slice(2), process.env);
if (typeof settings === 'string') {
  console.error(settings);
  process.exit(2);
}

const confinement = await findConfinement(settings);
const runner = createLocalRunner({ confinement, tools: settings.tools });
const server = createServer(settings, runner);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

server.on('error', (error) => {
  console.error(`The local runner could not start: ${error.message}.`);
  process.exit(1);
});
server.listen(settings.port, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.port;
  console.log(introduction({ ...settings, port }, confinement));
});

/** Runs that are under way are killed, and their folders go, before this process does. */
async function end(): Promise<void> {
  server.close();
  server.closeAllConnections();
  await runner.close();
  process.exit(0);
}
