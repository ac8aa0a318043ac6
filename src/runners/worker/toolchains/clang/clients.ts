import { isToClang } from './messages.ts';
import type { Command, Finished, FromClang } from './messages.ts';

export type RunCommand = (command: Command, isWanted: () => boolean) => Promise<Finished>;

/** The workers of the runs, each with its port. */
export type Clients = {
  add(port: MessagePort): void;
  /** After a worker was killed: gives up what was asked for by one that does not answer any more. */
  endWhatNoOneWaitsFor(): void;
};

export function createClients(
  runCommand: RunCommand,
  ready: Promise<unknown>,
  endUnwanted: () => void,
): Clients {
  const busy = new Set<Client>();

  return {
    add(port) {
      const client: Client = { port, waitsFor: 0, isHere: true };
      const post = (message: FromClang): void => port.postMessage(message);
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (!isToClang(data)) return;
        client.isHere = true;
        if (data.kind === 'when-ready') void ready.finally(() => post({ kind: 'ready' }));
        if (data.kind === 'command') {
          const { id, command } = data;
          void serve(client, command).then((finished) => post({ kind: 'finished', id, finished }));
        }
      };
    },
    endWhatNoOneWaitsFor() {
      for (const client of busy) {
        client.isHere = false;
        client.port.postMessage({ kind: 'still-there' } satisfies FromClang);
      }
      setTimeout(() => {
        for (const client of busy) if (!client.isHere) busy.delete(client);
        endUnwanted();
      }, answerLimitMs);
    },
  };

  async function serve(client: Client, command: Command): Promise<Finished> {
    busy.add(client);
    client.waitsFor += 1;
    try {
      return await runCommand(command, () => busy.has(client));
    } finally {
      client.waitsFor -= 1;
      if (client.waitsFor === 0) busy.delete(client);
    }
  }
}

type Client = { readonly port: MessagePort; waitsFor: number; isHere: boolean };

/** A worker that waits for a compilation has nothing else to do. */
const answerLimitMs = 1500;
