/**
 * Remembers every property of `roots` and answers how to put them back as they were: a node process
 * starts with clean globals and prototypes, whatever the process before it did to them.
 */
export function captureRealm(roots: Iterable<object>): () => void {
  const captured = [...new Set(roots)].map((root) => ({ root, was: propertiesOf(root) }));
  return () => {
    for (const { root, was } of captured) restore(root, was);
  };
}

type Properties = ReadonlyMap<PropertyKey, PropertyDescriptor>;

/** The built-in objects of the language and of the worker: constructors, prototypes, namespaces. */
export function* realmRoots(): Generator<object> {
  yield globalThis;
  for (const { value } of propertiesOf(globalThis).values()) {
    if (!isObject(value) || value === globalThis) continue;
    yield value;
    const { prototype } = value as { prototype?: unknown };
    if (typeof value === 'function' && isObject(prototype)) yield prototype;
  }
  // What no global names.
  for (const made of [function* () {}, async () => {}, async function* () {}]) {
    const prototype: unknown = Object.getPrototypeOf(made);
    if (isObject(prototype)) yield prototype;
  }
  for (const made of [[][Symbol.iterator](), new Map().entries(), Uint8Array.prototype]) {
    const prototype: unknown = Object.getPrototypeOf(made);
    if (isObject(prototype)) yield prototype;
  }
}

function restore(root: object, was: Properties): void {
  for (const key of Reflect.ownKeys(root)) {
    if (!was.has(key)) Reflect.deleteProperty(root, key);
  }
  for (const [key, descriptor] of was) {
    const now = Reflect.getOwnPropertyDescriptor(root, key);
    if (now === undefined || !isSame(now, descriptor)) {
      Reflect.defineProperty(root, key, descriptor);
    }
  }
}

function isSame(a: PropertyDescriptor, b: PropertyDescriptor): boolean {
  return Object.is(a.value, b.value) && a.get === b.get && a.set === b.set;
}

function propertiesOf(root: object): Properties {
  const properties = new Map<PropertyKey, PropertyDescriptor>();
  for (const key of Reflect.ownKeys(root)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(root, key);
    if (descriptor !== undefined) properties.set(key, descriptor);
  }
  return properties;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
