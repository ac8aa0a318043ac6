import { unzlibSync } from 'fflate';
import { tgz } from '../../../src/archive/tgz.ts';
import type { KataStore, RepositoryCopy } from '../../../src/dojo/ports.ts';
import { base64 } from '../base64.ts';
import { openThere } from '../katas.ts';

/** What a kata is found to be when it is opened anew. */
export type Inspection = {
  readonly events: number;
  readonly lastTyped: string | null;
  /** What this page's tab has typed beyond the last event. */
  readonly draft: string | null;
  readonly theme: string;
  /** Objects whose bytes are not those of their name. */
  readonly wrong: readonly string[];
  /** The whole repository as a download, in base64. */
  readonly download: string;
};

/** Throws when the kata does not open. */
export async function inspect(store: KataStore, id: string): Promise<Inspection> {
  const kata = await openThere(store, id);
  const { events, options } = await kata.head();
  const last = await kata.snapshot(-1);
  const drafts = await kata.drafts();
  const copy = await kata.copy();
  kata.close();
  return {
    events: events.length,
    lastTyped: last.files['typed.txt'] ?? null,
    draft: drafts.find(({ on }) => on === last.index)?.patch.put['typed.txt'] ?? null,
    theme: options.theme,
    wrong: await wrongIn(copy.objects),
    download: base64(await tgz(copy, id)),
  };
}

async function wrongIn(objects: RepositoryCopy['objects']): Promise<readonly string[]> {
  const checked = await Promise.all(
    objects.map(async ({ oid, deflated }) => ((await hashOf(deflated)) === oid ? [] : [oid])),
  );
  return checked.flat();
}

async function hashOf(deflated: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const hash = await crypto.subtle.digest('SHA-1', unzlibSync(deflated));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch (error) {
    return String(error);
  }
}
