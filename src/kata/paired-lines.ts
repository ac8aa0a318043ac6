import { diffArrays } from 'diff';

/** Past this many edits the exact answer takes too long; lines that are there once lead the way. */
const maxEdits = 1500;

type Pair = readonly [oldIndex: number, newIndex: number];

/**
 * Which lines of one text are which of another, in order: as many as can be, but where two long texts
 * have very little in common.
 */
export function pairedLines(was: readonly string[], now: readonly string[]): readonly Pair[] {
  const [inWas, inNow] = [new Set(was), new Set(now)];
  // A line that the other text has not is in no pair; without those, most that is left is alike.
  const [olds, news] = [indexesOf(was, inNow), indexesOf(now, inWas)];
  return paired(
    olds.map((index) => was[index] ?? ''),
    news.map((index) => now[index] ?? ''),
  ).map(([old, next]) => [olds[old] ?? 0, news[next] ?? 0]);
}

function indexesOf(lines: readonly string[], wanted: ReadonlySet<string>): readonly number[] {
  return lines.flatMap((line, index) => (wanted.has(line) ? [index] : []));
}

function paired(was: readonly string[], now: readonly string[]): readonly Pair[] {
  const parts = diffArrays([...was], [...now], { maxEditLength: maxEdits });
  if (parts === undefined) return byRareLines(was, now);
  const pairs: Pair[] = [];
  let [old, next] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      for (let at = 0; at < count; at += 1) pairs.push([old + at, next + at]);
    }
    if (!added) old += count;
    if (!removed) next += count;
  }
  return pairs;
}

/** Lines that both texts have once, the longest row of them that is in order, and what is between. */
function byRareLines(was: readonly string[], now: readonly string[]): readonly Pair[] {
  const anchors = longestInOrder(rarePairs(was, now));
  if (anchors.length === 0) return [];
  const pairs: Pair[] = [];
  let [old, next] = [0, 0];
  for (const [oldEnd, newEnd] of [...anchors, [was.length, now.length] as const]) {
    const [from, to] = [old, next];
    const between = paired(was.slice(old, oldEnd), now.slice(next, newEnd));
    pairs.push(...between.map(([a, b]): Pair => [a + from, b + to]));
    if (oldEnd < was.length) pairs.push([oldEnd, newEnd]);
    [old, next] = [oldEnd + 1, newEnd + 1];
  }
  return pairs;
}

function rarePairs(was: readonly string[], now: readonly string[]): readonly Pair[] {
  const news = onlyOnes(now);
  const pairs: Pair[] = [];
  for (const [line, old] of onlyOnes(was)) {
    const next = news.get(line);
    if (next !== undefined) pairs.push([old, next]);
  }
  return pairs;
}

/** The index of each line that is there once, in order. */
function onlyOnes(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Map(
    lines.flatMap((line, index) => (counts.get(line) === 1 ? [[line, index] as const] : [])),
  );
}

/** Of pairs in order of their old index, the most whose new index rises too (patience sorting). */
function longestInOrder(pairs: readonly Pair[]): readonly Pair[] {
  type Link = { readonly pair: Pair; readonly before: Link | undefined };
  const tops: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    tops[low] = { pair, before: tops[low - 1] };
  }
  const found: Pair[] = [];
  for (let link = tops.at(-1); link !== undefined; link = link.before) found.push(link.pair);
  return found.toReversed();
}
