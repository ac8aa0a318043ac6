/** Made by build/sandbox.ts. */
declare module 'virtual:sandbox' {
  /** Where the bundle of runners/worker is served. */
  export const workerUrl: string;
  /** runners/sandbox/frame-boot.ts as one inline script. */
  export const bootScript: string;
  /** Its `'sha256-...'`, as a policy names it. */
  export const bootHash: string;
}
