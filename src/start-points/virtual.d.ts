// Made by build/start-points.ts from the folders here.

declare module 'virtual:start-points' {
  export const exercises: readonly import('../dojo/ports.ts').Exercise[];
  export const languages: readonly import('../dojo/ports.ts').Language[];
  export const custom: readonly import('../dojo/ports.ts').Language[];
}

declare module 'virtual:traffic-lights' {
  /** Every red_amber_green.js that ships, by the SHA-256 (hex) of its text. */
  export const trafficLights: ReadonlyMap<
    string,
    (stdout: string, stderr: string, status: number) => unknown
  >;
}
