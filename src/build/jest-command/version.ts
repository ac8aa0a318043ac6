import circus from 'jest-circus/package.json';

/** Jest's packages are all of one version. */
export const { version } = circus;
