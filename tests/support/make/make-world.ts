import { commands } from 'vitest/browser';

/** The shell as it is shipped, with make (make-shell.ts), in this page. */
export async function makeWorld(): Promise<typeof import('./make-shell.ts')> {
  const code = `${await commands.makeShell()}\nexport const { runSteps } = makeShell;\n`;
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return (await import(/* @vite-ignore */ url)) as typeof import('./make-shell.ts');
}
