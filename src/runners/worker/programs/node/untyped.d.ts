// npm packages that have no types of their own. Only what is used is told.

declare module 'events/events.js' {
  export default class EventEmitter {
    on(name: string, listener: (...args: never[]) => void): this;
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
