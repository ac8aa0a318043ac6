import { createBrowserRunner } from '../../../src/runners/sandbox/browser-runner.ts';
import { shippedImages } from '../../../src/offline/language-images.ts';
import { createSandbox } from '../../../src/runners/sandbox/sandbox.ts';
import type { RunFiles } from './window.ts';

// The runner as the app has it, on a page with secrets of its own (see sandbox-build.ts).

const runner = createBrowserRunner(createSandbox(), shippedImages('language-images'));

const runFiles: RunFiles = (files, imageName = 'pocket-dojo/javascript_assert') =>
  runner.run(
    {
      id: 'a2b4C6',
      index: 1,
      files,
      kept: null,
      manifest: { image_name: imageName, max_seconds: 10, runner_choice: 'stateless' },
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );

window.runFiles = runFiles;
window.heard = [];
new BroadcastChannel('katas').onmessage = ({ data }) => window.heard.push(data);
indexedDB.open('my-katas').onupgradeneeded = () => undefined;
localStorage.setItem('secret', 'kata');
