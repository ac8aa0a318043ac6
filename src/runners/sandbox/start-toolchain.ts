import type { HandedPart, ToToolchain } from '../protocol.ts';

/** A long-lived worker of the frame that compiles for the workers and never runs a person's code. */
export type Toolchain = {
  /** A port for one worker; waits until a toolchain under check has answered or was replaced. */
  connect(): Promise<MessagePort>;
  /** After a worker was killed: starts the toolchain anew if it does not answer in time. */
  check(): void;
};

export function startToolchain(
  url: string,
  parts: () => Promise<HandedPart[]>,
  onDeath: (reason: string) => void,
): Toolchain {
  let worker = begin();
  let checked: Promise<void> = Promise.resolve();
  let isDead = false;

  return {
    async connect() {
      await checked;
      const { port1, port2 } = new MessageChannel();
      (await worker).postMessage({ kind: 'client' } satisfies ToToolchain, [port2]);
      return port1;
    },
    check() {
      checked = Promise.all([checked, answers()]).then(async ([, doesAnswer]) => {
        if (doesAnswer) return;
        (await worker).terminate();
        isDead = false;
        worker = begin();
      });
    },
  };

  /** Its parts come first: a message that waits for a module must not be overtaken. */
  async function begin(): Promise<Worker> {
    const ready = await parts();
    const begun = new Worker(url);
    begun.onerror = (error) => {
      error.preventDefault();
      isDead = true;
      onDeath(error.message);
    };
    begun.postMessage({ kind: 'parts', parts: ready } satisfies ToToolchain);
    return begun;
  }

  async function answers(): Promise<boolean> {
    const asked = await worker;
    if (isDead) return false;
    return new Promise((resolve) => {
      const late = setTimeout(resolve, answerLimitMs, false);
      asked.onmessage = () => {
        clearTimeout(late);
        resolve(true);
      };
      asked.postMessage({ kind: 'ping' } satisfies ToToolchain);
    });
  }
}

/** Of a toolchain that is reading its own parts, a little more than that takes. */
const answerLimitMs = 1500;
