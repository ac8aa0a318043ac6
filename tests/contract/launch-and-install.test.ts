import { afterEach, describe, expect, test, vi } from 'vitest';
import type { InstallState } from '../../src/dojo/browser-ports.ts';
import { followInstall } from '../../src/offline/install-offer.ts';
import { onLaunchedFiles } from '../../src/offline/launched-files.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('installing', () => {
  test('is offered when the browser would, which asks the person only once that is taken', () => {
    const told: InstallState[] = [];
    followInstall((state) => told.push(state));
    expect(told).toEqual([]);
    const prompt = vi.fn(() => Promise.resolve());
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
    window.dispatchEvent(offer);
    expect(offer.defaultPrevented).toBe(true);
    expect(prompt).not.toHaveBeenCalled();
    const last = told.at(-1);
    if (last?.kind !== 'offered') throw new Error(`told ${JSON.stringify(told)}`);
    last.install();
    expect(prompt).toHaveBeenCalledOnce();
    expect(told.at(-1)).toEqual({ kind: 'unknown' });
    window.dispatchEvent(new Event('appinstalled'));
    expect(told.at(-1)).toEqual({ kind: 'installed' });
  });
});

describe('files that the app is opened with', () => {
  const root = () => navigator.storage.getDirectory();

  test('are handed on as files', async () => {
    const handle = await (await root()).getFileHandle('a.tgz', { create: true });
    const consumers: ((launched: unknown) => void)[] = [];
    vi.stubGlobal('launchQueue', {
      setConsumer: (consumer: (launched: unknown) => void) => consumers.push(consumer),
    });
    const seen: string[] = [];
    onLaunchedFiles((files) => seen.push(...files.map(({ name }) => name)));
    for (const launched of [{ files: [handle] }, { files: [] }, { files: ['no file'] }, {}, null]) {
      consumers[0]?.(launched);
    }
    await expect.poll(() => seen).toEqual(['a.tgz']);
    await (await root()).removeEntry('a.tgz');
  });

  test('are no matter where a browser has no such thing', () => {
    vi.stubGlobal('launchQueue', undefined);
    expect(() => onLaunchedFiles(() => undefined)).not.toThrow();
  });
});
