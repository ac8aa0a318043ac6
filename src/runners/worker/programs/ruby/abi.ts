import type { Memory } from '../../wasi/memory.ts';
import type { Outcome, RubyValue } from './outcome.ts';

/** How @ruby/3.4-wasm-wasi is called, by the "canonical ABI" of its day. */
export function createAbi(memory: Memory) {
  const values: number[] = [];
  let whenAsked = new Map<number, () => void>();

  return {
    /** What Ruby asks of its host besides WASI: the gem `js`, for which there is nothing here. */
    imports: {
      canonical_abi: {
        'resource_new_rb-abi-value': (address: number): number => values.push(address) - 1,
        'resource_get_rb-abi-value'(index: number): number | undefined {
          whenAsked.get(index)?.();
          return values[index];
        },
        'resource_drop_js-abi-value': (): void => undefined,
      },
      'rb-js-abi-host': new Proxy({}, { get: (_, name) => () => refuse(String(name)) }),
    } satisfies WebAssembly.Imports,

    bind(exports: WebAssembly.Exports) {
      const named = (name: string): ((...args: number[]) => number) => {
        const found = exports[name];
        if (typeof found !== 'function') throw new TypeError(`this Ruby has no ${name}`);
        return found as (...args: number[]) => number;
      };
      const realloc = named('cabi_realloc');
      const rubyInit = named('ruby-init: func(args: list<string>) -> ()');
      const evalString = named(
        'rb-eval-string-protect: func(str: string) -> tuple<handle<rb-abi-value>, s32>',
      );
      const intern = named('rb-intern: func(name: string) -> u32');
      const call = named(
        'rb-funcallv-protect: func(recv: handle<rb-abi-value>, mid: u32, args: list<handle<rb-abi-value>>) -> tuple<handle<rb-abi-value>, s32>',
      );

      return {
        init(args: readonly string[]): void {
          const list = realloc(0, 0, 4, args.length * 8);
          for (const [index, arg] of args.entries()) {
            const [at, length] = put(arg);
            memory.setU32(list + index * 8, at);
            memory.setU32(list + index * 8 + 4, length);
          }
          rubyInit(list, args.length);
        },
        evaluate: (source: string): Outcome => outcomeAt(evalString(...put(source))),
        call(value: RubyValue, method: string): Outcome {
          const receiver = values.push(value.address) - 1;
          return outcomeAt(call(receiver, intern(...put(method)), 0, 0));
        },
        /** With one argument; `last` is called when all is ready, from inside of the call. */
        callAtLast(value: RubyValue, method: string, arg: RubyValue, last: () => void): Outcome {
          const receiver = values.push(value.address) - 1;
          const index = values.push(arg.address) - 1;
          const list = realloc(0, 0, 4, 4);
          memory.setU32(list, index);
          whenAsked = new Map([[index, last]]);
          return outcomeAt(call(receiver, intern(...put(method)), list, 1));
        },
      };

      /** With a zero behind it, which is not counted: so Ruby wants its texts. */
      function put(text: string): [at: number, length: number] {
        const bytes = new TextEncoder().encode(`${text}\0`);
        const at = realloc(0, 0, 1, bytes.length);
        memory.bytes(at, bytes.length).set(bytes);
        return [at, bytes.length - 1];
      }

      function outcomeAt(at: number): Outcome {
        const address = values[memory.getU32(at)];
        if (address === undefined) throw new RangeError(`Ruby has no value at ${at}`);
        return { failed: memory.getU32(at + 4) !== 0, value: { address } };
      }
    },
  };
}

function refuse(name: string): never {
  throw new Error(`there is no JavaScript for Ruby here: ${name}`);
}
