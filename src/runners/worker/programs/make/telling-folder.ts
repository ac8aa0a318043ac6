import type { Process } from '../program.ts';
import { say } from './messages.ts';

/** The process of a make that says where it works: with the first that it prints, and in the end. */
export function tellingFolder(
  process: Process,
  folder: string,
  level: number,
): { readonly process: Process; leave(): void } {
  let hasEntered = false;
  const enter = (): void => {
    if (hasEntered) return;
    hasEntered = true;
    say({ process, level }, `Entering directory '${folder}'`);
  };
  return {
    process: {
      args: process.args,
      env: process.env,
      cwd: process.cwd,
      tree: process.tree,
      readStdin: () => process.readStdin(),
      write(stream, chunk) {
        enter();
        process.write(stream, chunk);
      },
      exec: (line, options) => process.exec(line, options),
      relay(line, options) {
        enter();
        return process.relay(line, options);
      },
    },
    leave() {
      if (hasEntered) say({ process, level }, `Leaving directory '${folder}'`);
    },
  };
}
