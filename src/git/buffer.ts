import { Buffer } from 'buffer';

// isomorphic-git uses Node's Buffer as a global and does not bring one. Whoever imports isomorphic-git
// imports this file first. To be removed when isomorphic-git works on Uint8Array alone:
// https://github.com/isomorphic-git/isomorphic-git/issues/698
if (!('Buffer' in globalThis)) Object.assign(globalThis, { Buffer });
