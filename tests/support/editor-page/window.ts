/** Milliseconds from an event to the frame that came of it. */
export type FrameTime = Promise<number>;

declare global {
  interface Window {
    /** Shows a text in CodeMirror and nothing else, with the same few extensions as in a tutorial. */
    showAlone(text: string): void;
    /** Of the event that was waited for last. */
    frameTime: FrameTime;
  }
}
