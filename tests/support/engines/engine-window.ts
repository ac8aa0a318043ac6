/** What both drivers can do: one window of an engine, with a profile of its own. */
export type EngineWindow = {
  readonly goTo: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs a function that knows nothing of its surroundings, in the page, and answers what it does. */
  readonly call: <Args extends readonly unknown[], Answer>(
    work: (...args: Args) => Answer,
    ...args: Args
  ) => Promise<Awaited<Answer>>;
  /** The same inside the only frame of the page. */
  readonly callInFrame: <Args extends readonly unknown[], Answer>(
    work: (...args: Args) => Answer,
    ...args: Args
  ) => Promise<Awaited<Answer>>;
  /** Pointer and keys, in the words that WebDriver and WebDriver BiDi share. */
  readonly perform: (actions: readonly object[]) => Promise<void>;
  /** What the engine's own accessibility calls the elements of a selector: `button test`. */
  readonly namesOf: (selector: string) => Promise<readonly string[]>;
  readonly downloadFolder: string;
  readonly version: string;
  readonly close: () => Promise<void>;
};

/** As a program that is sent to a page: its answer, or the error that it threw, as JSON. */
export function asScript(work: (...args: never[]) => unknown): string {
  return `async (given) => {
    try { return JSON.stringify({ answer: await (${work.toString()})(...JSON.parse(given)) }); }
    catch (error) { return JSON.stringify({ error: String(error) }); }
  }`;
}

export function answerOf(json: unknown): unknown {
  if (typeof json !== 'string') throw new Error(`no answer from the page: ${String(json)}`);
  const told = JSON.parse(json) as { readonly answer?: unknown; readonly error?: string };
  if (told.error !== undefined) throw new Error(`in the page: ${told.error}`);
  return told.answer;
}
