/** Node's TracingChannel: five channels that tell of one piece of work. */
export function createTracingChannel(
  channels: Channels | string,
  channel: (name: string) => Channel,
): object {
  const { start, end, asyncStart, asyncEnd, error } =
    typeof channels === 'string' ? channelsOf(channels, channel) : channels;
  const all = { start, end, asyncStart, asyncEnd, error };
  const hasSubscribers = (): boolean => Object.values(all).some((each) => each.hasSubscribers);

  return {
    ...all,
    get hasSubscribers() {
      return hasSubscribers();
    },
    subscribe(handlers: Handlers): void {
      for (const [name, hear] of Object.entries(handlers)) all[name as Stage].subscribe(hear);
    },
    unsubscribe(handlers: Handlers): boolean {
      return Object.entries(handlers)
        .map(([name, hear]) => all[name as Stage].unsubscribe(hear))
        .every(Boolean);
    },
    traceSync(work: Work, context: Context = {}, self?: unknown, ...args: unknown[]): unknown {
      if (!hasSubscribers()) return Reflect.apply(work, self, args);
      return start.runStores(context, () => {
        try {
          context['result'] = Reflect.apply(work, self, args);
          return context['result'];
        } catch (thrown) {
          tellError(context, thrown);
          throw thrown;
        } finally {
          end.publish(context);
        }
      });
    },
    tracePromise(work: Work, context: Context = {}, self?: unknown, ...args: unknown[]): unknown {
      if (!hasSubscribers()) return Reflect.apply(work, self, args);
      return start.runStores(context, () => {
        try {
          return followed(Reflect.apply(work, self, args), context);
        } catch (thrown) {
          tellError(context, thrown);
          throw thrown;
        } finally {
          end.publish(context);
        }
      });
    },
  };

  function tellError(context: Context, thrown: unknown): void {
    context['error'] = thrown;
    error.publish(context);
  }

  async function followed(promise: unknown, context: Context): Promise<unknown> {
    try {
      context['result'] = await promise;
      return context['result'];
    } catch (thrown) {
      tellError(context, thrown);
      throw thrown;
    } finally {
      asyncStart.publish(context);
      asyncEnd.publish(context);
    }
  }
}

export type Channel = {
  readonly hasSubscribers: boolean;
  subscribe(hear: Hear): void;
  unsubscribe(hear: Hear): boolean;
  publish(message: unknown): void;
  runStores(message: unknown, work: Work): unknown;
};

type Hear = (message: unknown, name: string | symbol) => void;
type Work = (...args: unknown[]) => unknown;
type Stage = 'start' | 'end' | 'asyncStart' | 'asyncEnd' | 'error';
type Channels = Readonly<Record<Stage, Channel>>;
type Handlers = Partial<Readonly<Record<Stage, Hear>>>;
/** What the subscribers are told of the work, result and error among it. */
type Context = Record<string, unknown>;

function channelsOf(name: string, channel: (name: string) => Channel): Channels {
  const of = (stage: Stage): Channel => channel(`tracing:${name}:${stage}`);
  return {
    start: of('start'),
    end: of('end'),
    asyncStart: of('asyncStart'),
    asyncEnd: of('asyncEnd'),
    error: of('error'),
  };
}
