import { WebSocket } from 'ws';

/** A WebDriver BiDi session: commands, and their answers. */
export type Bidi = {
  readonly send: <Answer>(method: string, params?: object) => Promise<Answer>;
  /** What was told beside answers, such as entries of the console, since the last look. */
  readonly takeEvents: () => readonly BidiEvent[];
  readonly close: () => void;
};

export type BidiEvent = { readonly method: string; readonly params: Record<string, unknown> };

export async function openBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  let sent = 0;
  let events: BidiEvent[] = [];
  const waiting = new Map<number, (told: Told) => void>();
  socket.on('message', (frame: Buffer) => {
    const told = JSON.parse(frame.toString()) as Told | BidiEvent;
    if ('id' in told) waiting.get(told.id)?.(told);
    else events.push(told);
  });
  return {
    async send<Answer>(method: string, params: object = {}) {
      const id = (sent += 1);
      const told = await new Promise<Told>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      waiting.delete(id);
      if (told.error !== undefined) throw new Error(`${method}: ${told.error}, ${told.message}`);
      return told.result as Answer;
    },
    takeEvents() {
      const taken = events;
      events = [];
      return taken;
    },
    close: () => socket.close(),
  };
}

type Told = {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
};
