// npm packages that have no types of their own. Only what is used is told.

declare module 'events/events.js' {
  export default class EventEmitter {
    on(name: string, listener: (...args: never[]) => void): this;
    off(name: string, listener: (...args: never[]) => void): this;
    emit(name: string, ...args: unknown[]): boolean;
    listenerCount(name: string): number;
  }
}

declare module 'assert/build/assert.js' {
  const assert: object & { readonly strict: object };
  export default assert;
}

declare module 'assert/build/internal/util/comparisons.js' {
  export function isDeepStrictEqual(a: unknown, b: unknown): boolean;
  export function isDeepEqual(a: unknown, b: unknown): boolean;
}

declare module 'path-browserify' {
  const path: object;
  export default path;
}

declare module 'readable-stream' {
  type Done = (error?: Error | null) => void;
  export class Stream {
    readonly destroyed: boolean;
    on(name: string, listener: (...args: never[]) => void): this;
    once(name: string, listener: (...args: never[]) => void): this;
    emit(name: string, ...args: unknown[]): boolean;
    listenerCount(name: string): number;
    destroy(error?: Error): this;
  }
  export class Readable extends Stream {
    constructor(options?: {
      readonly read?: (this: Readable, size: number) => void;
      readonly highWaterMark?: number;
      readonly encoding?: string | undefined;
      readonly objectMode?: boolean;
    });
    push(chunk: Uint8Array | string | null): boolean;
    resume(): this;
    pause(): this;
    setEncoding(encoding: string): this;
    [Symbol.asyncIterator](): AsyncIterator<unknown>;
  }
  export class Writable extends Stream {
    constructor(options?: {
      readonly write?: (chunk: Uint8Array, encoding: string, done: Done) => void;
      readonly final?: (done: Done) => void;
      readonly decodeStrings?: boolean;
    });
    write(chunk: unknown, ...rest: unknown[]): boolean;
    end(...rest: unknown[]): this;
  }
  const stream: Record<string, unknown> & { readonly promises: object };
  export default stream;
}

declare module 'string_decoder/lib/string_decoder.js' {
  export const StringDecoder: new (encoding?: string) => {
    write(bytes: Uint8Array): string;
    end(bytes?: Uint8Array): string;
  };
}

declare module '@pkgjs/parseargs' {
  export const parseArgs: (config?: object) => object;
}
