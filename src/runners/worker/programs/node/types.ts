/** util.types, as far as a browser can tell. npm's assert uses it too (see build/sandbox.ts). */
export const types = {
  isAnyArrayBuffer: (value: unknown) => isTagged(value, 'ArrayBuffer', 'SharedArrayBuffer'),
  isArrayBuffer: (value: unknown) => isTagged(value, 'ArrayBuffer'),
  isSharedArrayBuffer: (value: unknown) => isTagged(value, 'SharedArrayBuffer'),
  isArrayBufferView: (value: unknown) => ArrayBuffer.isView(value),
  isTypedArray: (value: unknown) => ArrayBuffer.isView(value) && !(value instanceof DataView),
  isDataView: (value: unknown) => value instanceof DataView,
  isUint8Array: (value: unknown) => value instanceof Uint8Array,
  isFloat32Array: (value: unknown) => value instanceof Float32Array,
  isFloat64Array: (value: unknown) => value instanceof Float64Array,
  isDate: (value: unknown) => isTagged(value, 'Date'),
  isRegExp: (value: unknown) => isTagged(value, 'RegExp'),
  isMap: (value: unknown) => value instanceof Map,
  isSet: (value: unknown) => value instanceof Set,
  isWeakMap: (value: unknown) => value instanceof WeakMap,
  isWeakSet: (value: unknown) => value instanceof WeakSet,
  isPromise: (value: unknown) => value instanceof Promise,
  isNativeError: (value: unknown) => value instanceof Error,
  isAsyncFunction: (value: unknown) => isTagged(value, 'AsyncFunction'),
  isGeneratorFunction: (value: unknown) =>
    isTagged(value, 'GeneratorFunction', 'AsyncGeneratorFunction'),
  isGeneratorObject: (value: unknown) => isTagged(value, 'Generator', 'AsyncGenerator'),
  isMapIterator: (value: unknown) => isTagged(value, 'Map Iterator'),
  isSetIterator: (value: unknown) => isTagged(value, 'Set Iterator'),
  isNumberObject: (value: unknown) => isBoxed(value, 'Number'),
  isStringObject: (value: unknown) => isBoxed(value, 'String'),
  isBooleanObject: (value: unknown) => isBoxed(value, 'Boolean'),
  isBigIntObject: (value: unknown) => isBoxed(value, 'BigInt'),
  isSymbolObject: (value: unknown) => isBoxed(value, 'Symbol'),
  isBoxedPrimitive: (value: unknown) =>
    isBoxed(value, 'Number', 'String', 'Boolean', 'BigInt', 'Symbol'),
} as const;

function isBoxed(value: unknown, ...tags: string[]): boolean {
  return typeof value === 'object' && isTagged(value, ...tags);
}

function isTagged(value: unknown, ...tags: string[]): boolean {
  return tags.includes(Object.prototype.toString.call(value).slice('[object '.length, -1));
}
