/** The globals of a worker that a Node program may have: the language's, and those Node has too. */
export const keptGlobals: ReadonlySet<string> = new Set(
  `constructor globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  Object Function Array Number Boolean String Symbol Date Promise RegExp BigInt Proxy Reflect JSON
  Math Intl Atomics Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator Temporal
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  SuppressedError DisposableStack AsyncDisposableStack
  ArrayBuffer SharedArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array
  Int32Array Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array
  setTimeout clearTimeout setInterval clearInterval console URL URLSearchParams DOMException AbortController AbortSignal Event EventTarget CustomEvent
  TextEncoder TextDecoder TransformStream TransformStreamDefaultController WritableStream
  WritableStreamDefaultController WritableStreamDefaultWriter ReadableStream
  ReadableStreamDefaultReader ReadableStreamBYOBReader ReadableStreamBYOBRequest
  ReadableByteStreamController ReadableStreamDefaultController ByteLengthQueuingStrategy
  CountQueuingStrategy TextEncoderStream TextDecoderStream CompressionStream DecompressionStream
  queueMicrotask structuredClone atob btoa BroadcastChannel MessageChannel MessagePort MessageEvent
  Blob File Performance PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver
  PerformanceObserverEntryList performance fetch FormData Headers Request Response WebAssembly
  crypto Crypto CryptoKey SubtleCrypto`.split(/\s+/),
);
