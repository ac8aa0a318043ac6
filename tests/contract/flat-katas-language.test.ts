import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { agreeToRunner } from '../../src/dojo/agree-to-runner.ts';
import { chooseLanguage } from '../../src/dojo/choose-language.ts';
import { chooseRunnerOfKata } from '../../src/dojo/choose-runner.ts';
import { kataLanguage } from '../../src/dojo/kata-language.ts';
import { loadLanguageChoice } from '../../src/ui/models/language-choice.ts';
import type { TestDojo } from '../support/dojo.ts';
import { adoptFlat, filesAt, languageOf, onPage } from '../support/flat-dojo.ts';
import { flatId, flatSteps } from '../support/flat-kata.ts';
import { valueOf } from '../support/groups.ts';
import { openThere } from '../support/katas.ts';
import { chosenRemote, newKata, openDojoWithRunners, pressTest } from '../support/other-runners.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojoWithRunners(() => Promise.resolve({ colour: 'green', stdout: '', stderr: '' }));
});

afterEach(() => dojo.close());

/** bats is nothing that runs here. */
const ofBats = {
  manifest: { display_name: 'Bash, bats', image_name: 'cyberdojofoundation/bash_bats:53d0c9c' },
};
const light = 'red_amber_green.js';

describe('a kata of cyber-dojo in a language that is not here', () => {
  test('can be looked at, edited and downloaded, and [test] says what there is to choose', async () => {
    await adoptFlat(dojo, flatSteps, ofBats);
    await onPage(dojo, async (model) => {
      expect(model.language.value).toMatchObject({
        theirs: 'cyberdojofoundation/bash_bats:53d0c9c',
        language: null,
      });
      model.files.create('new.sh');
      await expect.poll(() => model.head.value.events.length).toBe(9);
      await model.test();
      expect(model.notices.value).toMatchObject([
        { kind: 'problem', ways: ['choose a language', 'choose a runner'] },
      ]);
      expect(model.head.value.events).toHaveLength(9);
      expect((await model.download()).name).toContain(flatId);
    });
  });

  test('runs in the language that is chosen, which is kept, shown, and can be changed', async () => {
    const kata = await adoptFlat(dojo, flatSteps, ofBats);
    await onPage(dojo, async (model) => {
      const choice = await loadLanguageChoice(dojo, model.head.peek());
      expect([choice.like, choice.picked.value]).toEqual([null, null]);
      expect(await choice.choose()).toBe(false);
      const { manifest } = await languageOf(dojo, 'javascript_assert');
      choice.pick(manifest.display_name);
      expect(await choice.choose()).toBe(true);
      await model.refreshRunners();
      expect(model.language.value).toMatchObject({ language: { manifest }, isChosen: true });
      await model.test();
      expect(model.lights.value.at(-1)).toMatchObject({ colour: 'green', ranOn: 'browser' });
    });
    const first = await languageOf(dojo, 'javascript_assert');
    const second = await languageOf(dojo, 'javascript_mocha');
    expect((await filesAt(kata, -1))[light]).toBe(first.files[light]);
    valueOf(await chooseLanguage(dojo, flatId, second.manifest.image_name));
    await onPage(dojo, async (model) => {
      expect(model.language.value?.language?.manifest).toEqual(second.manifest);
      await model.test();
      expect(model.head.value.events.at(-1)).toMatchObject({
        image_name: second.manifest.image_name,
        colour: 'amber',
      });
      expect(model.files.all.value[light]).toBe(second.files[light]);
    });
  });

  test('takes its choice along in a download, and a red_amber_green.js that was edited stays', async () => {
    const kata = await adoptFlat(dojo, flatSteps, ofBats);
    const [first, second] = [
      await languageOf(dojo, 'javascript_assert'),
      await languageOf(dojo, 'javascript_mocha'),
    ];
    valueOf(await chooseLanguage(dojo, flatId, first.manifest.image_name));
    await onPage(dojo, async (model) => {
      await model.test();
      model.files.edit(light, '() => "red"');
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('red');
    });
    const copy = { ...(await kata.copy()), pending: null };
    const there = openDojoWithRunners();
    valueOf(await there.store.adoptKata(flatId, copy));
    const taken = await openThere(there.store, flatId);
    expect(await kataLanguage(there, await taken.head())).toMatchObject({
      language: { manifest: first.manifest },
      isChosen: true,
    });
    valueOf(await chooseLanguage(there, flatId, second.manifest.image_name));
    await pressTest(there, taken);
    expect((await filesAt(taken, -1))[light]).toBe('() => "red"');
    await there.close();
  });

  test('is said by hand, or run elsewhere in its own image, without a language', async () => {
    const kata = await adoptFlat(dojo, flatSteps, ofBats);
    valueOf(await chooseRunnerOfKata(dojo, flatId, { kind: 'mock' }));
    await onPage(dojo, async (model) => {
      expect(model.language.value).toBe(null);
      await model.test();
      expect(model.lights.value.at(-1)).toMatchObject({ colour: 'green', ranOn: 'mock' });
    });
    const url = await chosenRemote(dojo);
    valueOf(await chooseRunnerOfKata(dojo, flatId, { kind: 'remote', url, imageName: null }));
    await agreeToRunner(dojo, url, true);
    expect(await pressTest(dojo, kata)).toMatchObject({ kind: 'light', colour: 'green' });
    const [asked] = await commands.heardBy(url);
    expect(asked?.body).toContain('cyberdojofoundation/bash_bats:53d0c9c');
    expect(await filesAt(kata, -1)).not.toHaveProperty([light]);
  });

  test('has no language that there is not', async () => {
    await expect(chooseLanguage(dojo, flatId, 'pocket-dojo/none:1')).rejects.toThrow('none:1');
  });
});

test('a kata of ours is asked nothing', async () => {
  const kata = await newKata(dojo);
  expect(await kataLanguage(dojo, await kata.head())).toBe(null);
  await pressTest(dojo, kata);
  expect(await kataLanguage(dojo, await kata.head())).toBe(null);
});
