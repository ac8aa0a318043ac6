/**
 * The name under which the worker's own bundle stands in stacks: as Node's own code does, so that
 * test frameworks leave it out. The build puts it there (see build/sandbox.ts).
 */
export const stackMark = 'node:internal/pocket-dojo';

/** The text without the lines of a stack that are ours. */
export function withoutOwnFrames(text: string): string {
  return text.includes(stackMark) ? text.replace(ownFrames, '$<brace>') : text;
}

// inspect puts the brace of an error's properties behind its last frame.
const ownFrames = new RegExp(`\\n *at [^\\n]*?${stackMark}[^\\n]*?(?<brace> \\{)?$`, 'gm');
