import { StreamLanguage, type StreamParser } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/**
 * The syntax of a file by its name; plain text where none is known. Each is loaded when a file first
 * needs it, and at hand from then on: null while it is on its way.
 */
export function modeAtHand(name: string): Extension | null {
  const kind = kindOf(name);
  return kind === null ? plainText : (loaded.get(kind) ?? null);
}

export async function loadMode(name: string): Promise<Extension> {
  const kind = kindOf(name);
  if (kind === null) return plainText;
  const known = loaded.get(kind);
  if (known !== undefined) return known;
  const mode = (await modes[kind]?.()) ?? plainText;
  loaded.set(kind, mode);
  return mode;
}

export const plainText: Extension = [];

const loaded = new Map<string, Extension>();

function kindOf(name: string): string | null {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const extension = base.slice(base.lastIndexOf('.') + 1);
  return Object.hasOwn(modes, extension) ? extension : null;
}

type Load = () => Promise<Extension>;

const javascript =
  (config: { readonly jsx?: boolean; readonly typescript?: boolean }): Load =>
  async () =>
    (await import('@codemirror/lang-javascript')).javascript(config);

const stream =
  (parser: () => Promise<StreamParser<unknown>>): Load =>
  async () =>
    StreamLanguage.define(await parser());

const clike = (language: 'c' | 'cpp' | 'csharp' | 'java' | 'kotlin' | 'scala'): Load =>
  stream(async () => (await import('@codemirror/legacy-modes/mode/clike'))[language]);

const c = clike('c');
const cpp = clike('cpp');
const python = stream(async () => (await import('@codemirror/legacy-modes/mode/python')).python);
const ruby = stream(async () => (await import('@codemirror/legacy-modes/mode/ruby')).ruby);
const shell = stream(async () => (await import('@codemirror/legacy-modes/mode/shell')).shell);
const xml = stream(async () => (await import('@codemirror/legacy-modes/mode/xml')).xml);
const html = stream(async () => (await import('@codemirror/legacy-modes/mode/xml')).html);
const yaml = stream(async () => (await import('@codemirror/legacy-modes/mode/yaml')).yaml);
const clojure = stream(async () => (await import('@codemirror/legacy-modes/mode/clojure')).clojure);
const scheme = stream(async () => (await import('@codemirror/legacy-modes/mode/scheme')).scheme);
const rust = stream(async () => (await import('@codemirror/legacy-modes/mode/rust')).rust);
const go = stream(async () => (await import('@codemirror/legacy-modes/mode/go')).go);
const prolog = stream(async () => (await import('./prolog-mode.ts')).prolog);
const make = stream(async () => (await import('./make-mode.ts')).make);
const markdown = stream(async () => (await import('./markdown-mode.ts')).markdown);
const plainJavascript = javascript({ jsx: true });
const typescript = javascript({ typescript: true });

/** By the extension, or by the whole name where there is none; small letters. */
export const modes: Readonly<Record<string, Load>> = {
  js: plainJavascript,
  jsx: plainJavascript,
  mjs: plainJavascript,
  cjs: plainJavascript,
  json: plainJavascript,
  ts: typescript,
  mts: typescript,
  cts: typescript,
  tsx: javascript({ jsx: true, typescript: true }),
  c,
  h: cpp,
  cc: cpp,
  cpp,
  cxx: cpp,
  hh: cpp,
  hpp: cpp,
  cs: clike('csharp'),
  java: clike('java'),
  kt: clike('kotlin'),
  scala: clike('scala'),
  py: python,
  rb: ruby,
  ru: ruby,
  rakefile: ruby,
  gemfile: ruby,
  sh: shell,
  bash: shell,
  bats: shell,
  makefile: make,
  mk: make,
  html,
  htm: html,
  xml,
  svg: xml,
  yml: yaml,
  yaml,
  clj: clojure,
  cljs: clojure,
  cljc: clojure,
  edn: clojure,
  coffee: stream(
    async () => (await import('@codemirror/legacy-modes/mode/coffeescript')).coffeeScript,
  ),
  css: stream(async () => (await import('@codemirror/legacy-modes/mode/css')).css),
  d: stream(async () => (await import('@codemirror/legacy-modes/mode/d')).d),
  diff: stream(async () => (await import('@codemirror/legacy-modes/mode/diff')).diff),
  feature: stream(async () => (await import('@codemirror/legacy-modes/mode/gherkin')).gherkin),
  go,
  // Of go.mod.
  mod: go,
  groovy: stream(async () => (await import('@codemirror/legacy-modes/mode/groovy')).groovy),
  hs: stream(async () => (await import('@codemirror/legacy-modes/mode/haskell')).haskell),
  lua: stream(async () => (await import('@codemirror/legacy-modes/mode/lua')).lua),
  md: markdown,
  markdown,
  // Perl has .pl too; of the two languages Prolog is the one that runs here.
  pl: prolog,
  plt: prolog,
  pm: stream(async () => (await import('@codemirror/legacy-modes/mode/perl')).perl),
  rs: rust,
  re: rust,
  scm: scheme,
  ss: scheme,
  sld: scheme,
  sql: stream(async () => (await import('@codemirror/legacy-modes/mode/sql')).sqlite),
  swift: stream(async () => (await import('@codemirror/legacy-modes/mode/swift')).swift),
  toml: stream(async () => (await import('@codemirror/legacy-modes/mode/toml')).toml),
  vb: stream(async () => (await import('@codemirror/legacy-modes/mode/vb')).vb),
  vhdl: stream(async () => (await import('@codemirror/legacy-modes/mode/vhdl')).vhdl),
};
