export { inspect } from 'node-inspect-extracted';
export const types = {};
