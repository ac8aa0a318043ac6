/** The Node whose ways and messages these programs follow. The engine is the browser's own. */
export const nodeVersion = 'v20.20.2';
