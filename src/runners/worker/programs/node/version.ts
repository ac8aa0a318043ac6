/** The Node whose ways and messages these programs follow. The engine is the browser's own. */
export const nodeVersion = 'v24.11.0';
