import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { awkPatches } from './just-bash/awk.ts';
import { builtinPatches } from './just-bash/builtins.ts';
import { bytePatches } from './just-bash/bytes.ts';
import { commandWordPatches } from './just-bash/command-word.ts';
import { declarationPatches } from './just-bash/declarations.ts';
import { errexitPatches } from './just-bash/errexit.ts';
import { hookPatches } from './just-bash/hooks.ts';
import { messagePatches } from './just-bash/messages.ts';
import { nestedShellPatches } from './just-bash/nested-shell.ts';
import { outputPatches } from './just-bash/output.ts';
import { parsingPatches } from './just-bash/parsing.ts';
import { patched } from './just-bash/patch.ts';
import { speedPatches } from './just-bash/speed.ts';
import { stdinPatches } from './just-bash/stdin.ts';

/**
 * Mends just-bash 3.4.2 where it is not bash, in the bundle that is published. An anchor has to be
 * there as often as its patch says: with another version of just-bash the build fails here, and
 * each patch is to be looked at again, or dropped when upstream has mended it.
 */
export function patchJustBash(): Plugin {
  return {
    name: 'pocket-dojo:patch-just-bash',
    transform(code, id) {
      return id.replaceAll('\\', '/').endsWith('/just-bash/dist/bundle/browser.js')
        ? { code: imports + patches.reduce(patched, code), map: null }
        : null;
    },
  };
}

const worker = fileURLToPath(new URL('../runners/worker/', import.meta.url)).replaceAll('\\', '/');
const imports = [
  `import{decodeBytes as pocketDecode,encodeText as pocketEncode}from"${worker}byte-text.ts";`,
  `import{charsOfBytes as pocketChars}from"${worker}byte-chars.ts";`,
].join('');

const patches = [
  ...hookPatches,
  ...commandWordPatches,
  ...declarationPatches,
  ...errexitPatches,
  ...nestedShellPatches,
  ...outputPatches,
  ...builtinPatches,
  ...messagePatches,
  ...bytePatches,
  ...parsingPatches,
  ...awkPatches,
  ...speedPatches,
  ...stdinPatches,
];
