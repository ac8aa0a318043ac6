/**
 * Ends a program from within, by being thrown through it. It is a trap: anything else that is thrown
 * is caught on its way by the destructors of C++, and ends in std::terminate where a function is
 * noexcept.
 */
export function exit(status: number): object {
  return Object.assign(trapped(), { [statusOfExit]: status & 0xff });
}

/** The status that a thrown value ends the program with; null when it is no exit. */
export function statusOf(thrown: unknown): number | null {
  return isExit(thrown) ? thrown[statusOfExit] : null;
}

const statusOfExit = Symbol('the status of an exit');

function isExit(thrown: unknown): thrown is { readonly [statusOfExit]: number } {
  return typeof thrown === 'object' && thrown !== null && statusOfExit in thrown;
}

/** A module of one function, which does nothing but `unreachable`. */
const trap = new WebAssembly.Instance(
  new WebAssembly.Module(
    Uint8Array.from(
      '0061736d01000000 010401600000 03020100 07050101660000 0a05010300000b'
        .replaceAll(' ', '')
        .match(/../g) ?? [],
      (byte) => Number.parseInt(byte, 16),
    ),
  ),
).exports['f'];

function trapped(): object {
  if (typeof trap !== 'function') throw new TypeError('the module has no function');
  try {
    trap();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return error;
    throw error;
  }
  throw new TypeError('the function came back');
}
