import { bash } from './bash.ts';
import type { Command } from './command.ts';

/** The small commands that are ours. */
export const commands: readonly Command[] = [bash];
