/// <reference types="vite/client" />

/** Put in by vite.config.ts. */
declare const __appVersion__: { readonly version: string; readonly commit: string };
