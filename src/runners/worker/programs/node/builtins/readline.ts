import EventEmitter from 'events/events.js';
import { StringDecoder } from 'string_decoder/lib/string_decoder.js';

type Input = {
  on(name: string, listener: (...args: never[]) => void): unknown;
  pause?(): unknown;
  resume?(): unknown;
};
type Output = { write(text: string): unknown };
type Options = { readonly input: Input; readonly output?: Output | null; readonly prompt?: string };

/** Node's readline over streams that are no terminal. */
export function createReadline(): object {
  const own = {
    createInterface,
    Interface,
    clearLine: () => true,
    clearScreenDown: () => true,
    cursorTo: () => true,
    moveCursor: () => true,
    emitKeypressEvents: () => undefined,
  };
  return { ...own, promises: createReadlinePromises() };
}

export function createReadlinePromises(): object {
  return {
    createInterface: (...args: [Options | Input, (Output | null)?]) => {
      const lines = createInterface(...args);
      const ask = lines.question.bind(lines);
      return Object.assign(lines, {
        question: (query: string) =>
          new Promise<string>((resolve) => {
            ask(query, resolve);
          }),
      });
    },
    Interface,
  };
}

function createInterface(first: Options | Input, output?: Output | null): Interface {
  return new Interface('input' in first ? first : { input: first, output: output ?? null });
}

class Interface extends EventEmitter {
  line = '';
  terminal = false;
  closed = false;
  readonly #input: Input;
  readonly #output: Output | null;
  readonly #asked: ((line: string) => void)[] = [];
  #prompt: string;

  constructor({ input, output = null, prompt = '> ' }: Options) {
    super();
    this.#input = input;
    this.#output = output;
    this.#prompt = prompt;
    const decoder = new StringDecoder('utf8');
    let rest = '';
    input.on('data', (chunk: string | Uint8Array) => {
      rest += typeof chunk === 'string' ? chunk : decoder.write(chunk);
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) this.#take(line);
    });
    input.on('end', () => {
      rest += decoder.end();
      if (rest !== '') this.#take(rest.replace(/\r$/, ''));
      this.close();
    });
  }

  question(query: string, ...rest: unknown[]): void {
    const answer = rest.at(-1);
    this.#output?.write(query);
    if (typeof answer === 'function') this.#asked.push((line) => void answer(line));
  }

  prompt(): void {
    this.#output?.write(this.#prompt);
  }

  setPrompt(prompt: string): void {
    this.#prompt = prompt;
  }

  getPrompt(): string {
    return this.#prompt;
  }

  write(text: string): void {
    this.#output?.write(text);
  }

  pause(): this {
    this.#input.pause?.();
    this.emit('pause');
    return this;
  }

  resume(): this {
    this.#input.resume?.();
    this.emit('resume');
    return this;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#input.pause?.();
    this.emit('close');
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    const lines: string[] = [];
    let wake = (): void => undefined;
    this.on('line', (line: string) => {
      lines.push(line);
      wake();
    });
    this.on('close', () => wake());
    for (;;) {
      for (let line = lines.shift(); line !== undefined; line = lines.shift()) yield line;
      if (this.closed) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  #take(line: string): void {
    const asked = this.#asked.shift();
    if (asked === undefined) this.emit('line', line);
    else asked(line);
  }
}
