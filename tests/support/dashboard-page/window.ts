export type DrawTimes = {
  readonly read: number;
  readonly columns: number;
  readonly draw: number;
  /** Until the rows below the first screen are there too. */
  readonly whole: number;
  readonly links: number;
};

declare global {
  interface Window {
    dashboardPage: {
      /** Makes a group of so many animals, each with so many lights. */
      make(animals: number, lights: number): Promise<void>;
      /** Opens the group as the screen does, in a page that has nothing else; in milliseconds. */
      draw(): Promise<DrawTimes>;
      /** As many cells as the lights have, in a bare table written at once; milliseconds to the next frame. */
      bare(animals: number, lights: number): Promise<number>;
      /** A light comes to the first animal: milliseconds from then to the frame that shows it. */
      light(): Promise<number>;
      /** From the newest lights to the oldest, in steps: milliseconds from each to its frame. */
      scroll(steps: number): Promise<readonly number[]>;
    };
  }
}
