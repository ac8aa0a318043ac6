/** One script of the battery: bash and our shell have to make the same of it. */
export type BatteryCase = {
  readonly name: string;
  readonly script: string;
  /** What is printed to stderr is compared too: the messages are bash's own. */
  readonly comparesStderr: boolean;
};

/**
 * Reads a file of battery/: each case begins with `#### its name`, then a line `#@ stderr` if stderr
 * is compared too, then the script.
 */
export function batteryCases(text: string): BatteryCase[] {
  return text
    .split(/^#### /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      return {
        name,
        script: `${lines.join('\n').trimEnd()}\n`,
        comparesStderr: lines[0] === '#@ stderr',
      };
    });
}

/** What a script came to. */
export type BatteryOutcome = {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  /** What it left in the folder: mode and content, one character a byte. */
  readonly files: Readonly<Record<string, string>>;
};
