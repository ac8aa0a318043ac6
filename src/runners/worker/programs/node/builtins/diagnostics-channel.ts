import { createTracingChannel } from './tracing-channel.ts';

/** Node's diagnostics_channel. */
export function createDiagnosticsChannel(): object {
  const channels = new Map<string | symbol, Channel>();
  const channel = (name: string | symbol): Channel => {
    const known = channels.get(name) ?? new Channel(name);
    channels.set(name, known);
    return known;
  };
  return {
    channel,
    Channel,
    tracingChannel: (channels: Parameters<typeof createTracingChannel>[0]) =>
      createTracingChannel(channels, channel),
    hasSubscribers: (name: string | symbol) => channels.get(name)?.hasSubscribers ?? false,
    subscribe: (name: string | symbol, hear: Hear) => channel(name).subscribe(hear),
    unsubscribe: (name: string | symbol, hear: Hear) => channel(name).unsubscribe(hear),
  };
}

type Hear = (message: unknown, name: string | symbol) => void;

class Channel {
  readonly name: string | symbol;
  readonly #listeners = new Set<Hear>();

  constructor(name: string | symbol) {
    this.name = name;
  }

  get hasSubscribers(): boolean {
    return this.#listeners.size > 0;
  }

  subscribe(hear: Hear): void {
    this.#listeners.add(hear);
  }

  unsubscribe(hear: Hear): boolean {
    return this.#listeners.delete(hear);
  }

  publish(message: unknown): void {
    for (const hear of this.#listeners) hear(message, this.name);
  }

  runStores(
    message: unknown,
    work: (...args: unknown[]) => unknown,
    self?: unknown,
    ...args: unknown[]
  ): unknown {
    this.publish(message);
    return Reflect.apply(work, self, args);
  }
}
