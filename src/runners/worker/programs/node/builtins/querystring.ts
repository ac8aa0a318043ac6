/** Node's querystring. */
export function createQuerystring(): object {
  return { parse, decode: parse, stringify, encode: stringify, escape, unescape };
}

type Values = Record<string, string | string[]>;

type ParseOptions = {
  readonly maxKeys?: number;
  readonly decodeURIComponent?: (text: string) => string;
};

function parse(text: unknown, separator = '&', equals = '=', options: ParseOptions = {}): Values {
  const { maxKeys = 1000, decodeURIComponent: decode = unescape } = options;
  const values = Object.create(null) as Values;
  const whole = typeof text === 'string' ? text : '';
  const pairs = whole.split(separator).filter((pair) => pair !== '');
  for (const pair of pairs.slice(0, maxKeys > 0 ? maxKeys : pairs.length)) {
    const at = pair.indexOf(equals);
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + equals.length)];
    add(values, decode(name.replaceAll('+', ' ')), decode(value.replaceAll('+', ' ')));
  }
  return values;
}

function add(values: Values, name: string, value: string): void {
  const known = values[name];
  if (known === undefined) values[name] = value;
  else if (typeof known === 'string') values[name] = [known, value];
  else known.push(value);
}

function stringify(
  values: unknown,
  separator = '&',
  equals = '=',
  { encodeURIComponent: encode = escape } = {},
): string {
  if (typeof values !== 'object' || values === null) return '';
  return Object.entries(values)
    .flatMap(([key, value]: [string, unknown]) =>
      (Array.isArray(value) ? (value as unknown[]) : [value]).map(
        (each) => `${encode(key)}${equals}${encode(textOf(each))}`,
      ),
    )
    .join(separator);
}

function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isFinite(value) ? String(value) : '';
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return '';
  }
}

function escape(text: string): string {
  return encodeURIComponent(text);
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
