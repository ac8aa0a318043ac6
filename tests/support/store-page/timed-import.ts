import { openArchive } from '../../../src/archive/open-archive.ts';
import { tgz } from '../../../src/archive/tgz.ts';
import type { KataStore } from '../../../src/dojo/ports.ts';
import { gzipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { base64 } from '../base64.ts';
import { looseTgz } from '../crafted.ts';
import { flatEdit, flatFiles, flatKata, flatRun } from '../flat-kata.ts';
import { openThere } from '../katas.ts';
import { created, ran, v1Kata } from '../old-katas.ts';
import { timedKata } from './timed.ts';

export type ImportForm = 'our export' | 'cyber-dojo v2' | 'cyber-dojo v1';

/** Milliseconds of each round, beside what was brought and what it became. */
export type TimedImport = {
  /** From the bytes to a kata that was checked, object by object; and from there to the disk. */
  readonly open: readonly number[];
  readonly adopt: readonly number[];
  /** As long as nothing else had its turn. */
  readonly wait: readonly number[];
  /** In base64. */
  readonly archive: string;
  readonly download: string;
};

export async function timedImport(
  store: KataStore,
  form: ImportForm,
  { events, rounds }: { readonly events: number; readonly rounds: number },
): Promise<TimedImport> {
  const bytes = await archives[form](store, events);
  const times: Record<'open' | 'adopt' | 'wait', number[]> = { open: [], adopt: [], wait: [] };
  for (let round = 0; round < rounds; round += 1) {
    await store.deleteKata(id);
    const waited = longestWait();
    const started = performance.now();
    const opened = await openArchive(bytes);
    const checked = performance.now();
    times.wait.push(waited());
    const kata = opened.ok ? opened.value.katas[0] : undefined;
    if (kata?.summary.events !== events + 1) throw new Error(`not opened: ${form} of ${events}`);
    const adopted = await store.adoptKata(id, kata.history);
    if (!adopted.ok) throw new Error(`not kept: ${JSON.stringify(adopted.problem)}`);
    times.open.push(checked - started);
    times.adopt.push(performance.now() - checked);
  }
  const download = base64(await exported(store));
  await store.deleteKata(id);
  return { ...times, archive: base64(bytes), download };
}

const id = 'mprT25';

const archives = {
  'our export': async (store: KataStore, events: number) => {
    await (await timedKata(store, id, events)).save(1, events);
    return exported(store);
  },
  'cyber-dojo v2': async (_store: KataStore, events: number) => {
    const steps = Array.from({ length: events }, (_, at) => {
      const files = { ...flatFiles, 'hiker.js': `module.exports = () => ${at};\n` };
      return at % 4 === 3 ? flatEdit('hiker.js', files) : { ...flatRun(colourAt(at)), files };
    });
    const { history } = await flatKata(steps, { manifest: { id } });
    return looseTgz(history.objects, history.refs);
  },
  'cyber-dojo v1': async (_store: KataStore, events: number) => {
    const runs = Array.from({ length: events }, (_, at) => ran(at % 60, colourAt(at)));
    const files = v1Kata(id, [created(), ...runs]);
    const entries = [...files].map(([name, body]) => ({
      header: { name, size: body.length },
      body,
    }));
    return gzipSync(await packTar(entries));
  },
};

function colourAt(at: number): string {
  return ['red', 'amber', 'green'][at % 3] ?? 'red';
}

async function exported(store: KataStore): Promise<Uint8Array> {
  const kata = await openThere(store, id);
  const bytes = await tgz(await kata.copy(), id);
  kata.close();
  return bytes;
}

/** Watches from now on; asked, it answers the longest that a timer was late, and stops. */
function longestWait(): () => number {
  let [longest, last] = [0, performance.now()];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 4);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}
