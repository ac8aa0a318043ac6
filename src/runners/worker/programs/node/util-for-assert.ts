// What npm's assert asks of util: the build hands it this in place of npm's.
export { inspect } from 'node-inspect-extracted';
export { types } from './types.ts';
