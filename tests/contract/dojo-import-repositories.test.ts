import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import type { TakenInArchive } from '../../src/dojo/take-in-archive.ts';
import { base64, bytesOfBase64 } from '../support/base64.ts';
import { asZip, ownCommit } from '../support/clones.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { flatId, flatKata, flatSteps } from '../support/flat-kata.ts';
import { valueOf } from '../support/groups.ts';
import { takeIn } from '../support/import-kata.ts';
import { openThere, saveRun } from '../support/katas.ts';
import { repacked } from '../support/repack.ts';

let dojo: TestDojo;
/** A kata as cyber-dojo keeps one, as a download with all of its tags. */
let download: Uint8Array;

beforeEach(async () => {
  dojo = openDojo();
  const there = openDojo();
  valueOf(await there.store.adoptKata(flatId, (await flatKata(flatSteps)).history));
  const kata = await openThere(there.store, flatId);
  download = (await downloadKata(there, kata, null)).bytes;
  await there.close();
});

afterEach(() => dojo.close());

test('several practices in one archive are all taken in, and a bad one stops no other', async () => {
  const archive = await repacked(
    download,
    `git clone -q . ../again; mkdir -p deep/er; cp -a ../again deep/er/good
    cp -a ../again deep/bad; echo ${'1'.repeat(40)} > deep/bad/.git/refs/heads/main
    mkdir deep/gone; cp -a README.md events.json files deep/gone; rm -rf .git ./*.json files`,
  );
  const { result } = await takeIn(dojo, archive);
  expect(valueOf(result)).toMatchObject({
    katas: [{ namedId: flatId, result: { value: { kind: 'imported' } } }],
    refused: [{ kind: 'damaged' }, { kind: 'no-history' }],
  });
});

test("nothing of a repository's config, hooks or other refs is taken over", async () => {
  const archive = await repacked(
    download,
    `git config core.sshCommand 'touch /tmp/owned'; git config user.name Robert
    git config user.email robert@example.org; printf '#!/bin/sh\\n' > .git/hooks/post-checkout
    git stash list; git update-ref refs/notes/x main; git update-ref refs/heads/other tags/3`,
  );
  expect(await kataIn(archive)).toMatchObject({ namedId: flatId });
  const { bytes } = await downloadKata(dojo, await openThere(dojo.store, flatId), null);
  const script =
    'git config --get core.sshCommand || true; ls .git/hooks 2>/dev/null || true; git for-each-ref --format="%(refname)" | grep -v tags';
  expect(await commands.inDownload(base64(bytes), script)).toBe('refs/heads/main\n');
});

test('a kata that cyber-dojo itself has written comes back from GitHub', async ({ skip }) => {
  const sample = (await commands.samples('v2'))?.['rG63fy.tgz'];
  if (sample === undefined) {
    skip('the samples of cyber-dojo are not here');
    return;
  }
  const pushed = `git config --global --add safe.directory '*'; cd katas/rG/63/fy
    ${ownCommit('echo mine > README.md', 'Say what this is')}
    git branch -m main master; git tag | xargs git tag -d`;
  const archive = await repacked(bytesOfBase64(sample), pushed);
  expect(await kataIn(await asZip(archive))).toMatchObject({
    namedId: 'rG63fy',
    result: { value: { kind: 'imported' } },
    summary: { events: 8, lights: 7, tags: 'derived', otherCommits: 1, leftOut: [] },
  });
  const kata = await openThere(dojo.store, 'rG63fy');
  await saveRun(kata, (await kata.snapshot(-1)).files);
  const { bytes } = await downloadKata(dojo, kata, null);
  const script = 'git fsck --strict --full; git status --porcelain; git tag | wc -l';
  expect(await commands.inDownload(base64(bytes), script)).toBe('9\n');
});

async function kataIn(archive: Uint8Array): Promise<TakenInArchive['katas'][number]> {
  const { result } = await takeIn(dojo, archive);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const [kata, ...others] = result.value.katas;
  if (kata === undefined || others.length > 0) throw new Error(JSON.stringify(result.value));
  return kata;
}
