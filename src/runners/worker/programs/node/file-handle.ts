type Promises = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;

/** fs/promises.open: an object around the number of an open file. */
export function createOpen(promises: Promises) {
  return async (...args: unknown[]): Promise<object> => {
    const fd = Number(await promises['open']?.(...args));
    const bound =
      (name: string) =>
      (...rest: unknown[]) =>
        promises[name]?.(fd, ...rest) ?? Promise.reject(new Error(`no fs.${name}`));
    return {
      fd,
      close: bound('close'),
      stat: bound('fstat'),
      readFile: bound('readFile'),
      writeFile: bound('writeFile'),
      appendFile: bound('appendFile'),
      truncate: bound('ftruncate'),
      sync: bound('fsync'),
      read: async (buffer: Uint8Array, ...rest: unknown[]) => ({
        bytesRead: await promises['read']?.(fd, buffer, ...rest),
        buffer,
      }),
      write: async (content: unknown, ...rest: unknown[]) => ({
        bytesWritten: await promises['write']?.(fd, content, ...rest),
        buffer: content,
      }),
      [Symbol.asyncDispose]: bound('close'),
    };
  };
}
