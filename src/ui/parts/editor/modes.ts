import { StreamLanguage } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/** The syntax of a file by its name; plain text where none is known. Loaded when first needed. */
export async function modeOf(name: string): Promise<Extension> {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const extension = base.slice(base.lastIndexOf('.') + 1).toLowerCase();
  return (await modes[extension]?.()) ?? [];
}

const javascript = async (): Promise<Extension> =>
  (await import('@codemirror/lang-javascript')).javascript({ jsx: true });

const shell = async (): Promise<Extension> =>
  StreamLanguage.define((await import('@codemirror/legacy-modes/mode/shell')).shell);

const modes: Readonly<Record<string, () => Promise<Extension>>> = {
  js: javascript,
  mjs: javascript,
  cjs: javascript,
  json: javascript,
  sh: shell,
};
