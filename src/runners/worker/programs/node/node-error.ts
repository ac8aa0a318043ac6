/**
 * An error as Node's own code makes them: its code is a property, and stands in the first line of
 * its stack, but not in its name.
 */
export function nodeError<Given extends object>(
  code: string,
  message: string,
  given: Given,
  Kind: ErrorConstructor | TypeErrorConstructor | RangeErrorConstructor = Error,
): Error & Given & { code: string } {
  const error = new Kind(message);
  const name = `${error.name} [${code}]`;
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  // The first look at the stack writes its first line.
  const { stack } = error;
  Reflect.deleteProperty(error, 'name');
  if (stack !== undefined && !stack.startsWith(name)) {
    error.stack = stack.replace(/^\w+(?=:|$|\n)/, name);
  }
  return Object.assign(error, { code }, given);
}
