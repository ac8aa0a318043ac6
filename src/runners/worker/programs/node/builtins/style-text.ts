import { inspect } from 'node-inspect-extracted';
import { nodeError } from '../node-error.ts';

type Options = {
  readonly validateStream?: boolean;
  readonly stream?: { readonly isTTY?: boolean };
};

/** util.styleText: plain where the stream is no terminal, as Node does since version 22.13. */
export function styleText(
  format: string | readonly string[],
  text: string,
  { validateStream = true, stream }: Options = {},
): string {
  const colors: object = inspect.colors;
  let [left, right] = ['', ''];
  for (const name of typeof format === 'string' ? [format] : format) {
    if (name === 'none') continue;
    const codes = Reflect.get(colors, name) as readonly [number, number] | undefined;
    if (codes === undefined) {
      const known = Object.keys(colors).map((each) => `'${each}'`);
      const message = `The argument 'format' must be one of: ${known.join(', ')}. Received ${inspect(name)}`;
      throw nodeError('ERR_INVALID_ARG_VALUE', message, {}, TypeError);
    }
    left += `\u001b[${codes[0]}m`;
    right = `\u001b[${codes[1]}m${right}`;
  }
  return validateStream && stream?.isTTY !== true ? text : left + text + right;
}
