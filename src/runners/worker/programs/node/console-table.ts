import { inspect } from 'node-inspect-extracted';

/** console.table's drawing of rows; anything that has none is shown as console.log shows it. */
export function table(data: unknown, only?: readonly string[]): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const isMap = data instanceof Map;
  const rows: [unknown, unknown][] = isMap
    ? [...data]
    : data instanceof Set
      ? [...data].map((value, index) => [index, value])
      : Object.entries(data);
  const index = isMap || data instanceof Set ? '(iteration index)' : '(index)';
  const columns = only ?? [
    ...new Set(rows.flatMap(([, row]) => (isRow(row) ? Object.keys(row) : []))),
  ];
  const hasValues = rows.some(([, row]) => !isRow(row));
  const head = [index, ...columns, ...(hasValues ? ['Values'] : [])];
  const body = rows.map(([key, row]) => [
    String(key),
    ...columns.map((column) => (isRow(row) && column in row ? show(Reflect.get(row, column)) : '')),
    ...(hasValues ? [isRow(row) ? '' : show(row)] : []),
  ]);
  return drawn([head, ...body]);
}

function drawn(lines: readonly (readonly string[])[]): string {
  const [head = [], ...body] = lines;
  const widths = head.map(
    (_, at) => Math.max(...lines.map((cells) => (cells[at] ?? '').length)) + 2,
  );
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const row = (cells: readonly string[]): string =>
    `│${widths.map((width, at) => ` ${cells[at] ?? ''}`.padEnd(width)).join('│')}│`;
  return [
    rule('┌', '┬', '┐'),
    row(head),
    rule('├', '┼', '┤'),
    ...body.map(row),
    rule('└', '┴', '┘'),
  ].join('\n');
}

function isRow(row: unknown): row is object {
  return typeof row === 'object' && row !== null;
}

function show(value: unknown): string {
  return inspect(value, { depth: 0 });
}
