import type { BrowserCommand } from 'vitest/node';

// What a test in the browser asks of the machine outside it: native git and the like.

export const commands: Record<string, BrowserCommand<never[]>> = {};
