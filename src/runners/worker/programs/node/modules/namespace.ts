/**
 * What `import * as name` gives: the names in order, each with the value that it has now, and
 * nothing that could be changed. A proxy, since its properties look like data and are looked up.
 */
export function createNamespace(bindings: ReadonlyMap<string, () => unknown>): object {
  const target = Object.create(null) as object;
  for (const name of [...bindings.keys()].toSorted()) {
    Object.defineProperty(target, name, { value: undefined, writable: true, enumerable: true });
  }
  Object.defineProperty(target, Symbol.toStringTag, { value: 'Module' });
  Object.preventExtensions(target);
  const bindingOf = (key: PropertyKey): (() => unknown) | undefined =>
    typeof key === 'string' ? bindings.get(key) : undefined;

  return new Proxy(target, {
    get: (_target, key) => {
      const binding = bindingOf(key);
      return binding === undefined ? Reflect.get(target, key) : binding();
    },
    getOwnPropertyDescriptor: (_target, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
      const binding = bindingOf(key);
      if (descriptor !== undefined && binding !== undefined) descriptor.value = binding();
      return descriptor;
    },
    set: (_target, key) => {
      const name = String(key);
      throw new TypeError(
        key in target
          ? `Cannot assign to read only property '${name}' of object '[object Module]'`
          : `Cannot add property ${name}, object is not extensible`,
      );
    },
    defineProperty(_target, key, descriptor) {
      const now = Reflect.getOwnPropertyDescriptor(target, key);
      const value: unknown = bindingOf(key)?.() ?? now?.value;
      // What changes nothing may be said.
      if (now !== undefined && Object.is(descriptor.value, value)) return true;
      throw new TypeError(
        now === undefined
          ? `Cannot define property ${String(key)}, object is not extensible`
          : `Cannot redefine property: ${String(key)}`,
      );
    },
    deleteProperty(_target, key) {
      if (!(key in target)) return true;
      throw new TypeError(`Cannot delete property '${String(key)}' of [object Module]`);
    },
  });
}
