/** What the WebAssembly of a language may need of a browser, beyond what the app itself needs. */
export type BrowserNeed = 'wasm-exceptions';
