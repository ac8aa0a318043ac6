import type { EsRecord } from './es-record.ts';

/** The modules that import themselves, by way of others or not. Tarjan's algorithm. */
export function modulesInCircles(root: EsRecord): ReadonlySet<EsRecord> {
  const found = new Set<EsRecord>();
  const numbers = new Map<EsRecord, number>();
  const stack: EsRecord[] = [];
  visit(root);
  return found;

  /** The lowest number that it leads back to. */
  function visit(record: EsRecord): number {
    const own = numbers.size;
    numbers.set(record, own);
    stack.push(record);
    let lowest = own;
    for (const next of record.dependencies()) {
      if (next === record) found.add(record);
      const number = numbers.get(next);
      if (number === undefined) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, number);
    }
    if (lowest === own) {
      const circle = stack.splice(stack.indexOf(record));
      if (circle.length > 1) for (const each of circle) found.add(each);
    }
    return lowest;
  }
}
