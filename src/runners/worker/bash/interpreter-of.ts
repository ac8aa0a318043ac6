import { baseOf } from '../paths.ts';
import type { Tree } from '../tree.ts';
import type { BashResult } from './interpreter.ts';

/**
 * The words that run the file at `path`, which the script called `name`: by its `#!` line, else as
 * a script of bash. Answers what bash says when it can be neither.
 */
export function interpreterOf(tree: Tree, path: string, name: string): string[] | BashResult {
  const bytes = tree.readFile(path);
  if (wasmMark.every((byte, index) => bytes[index] === byte)) return ['wasm-run', name];
  const end = bytes.indexOf(newline);
  const start = bytes.subarray(0, Math.min(end === -1 ? bytes.length : end, maxFirstLine));
  if (start.includes(0)) {
    return refused(126, `bash: ${name}: cannot execute binary file: Exec format error\n`);
  }
  const firstLine = new TextDecoder().decode(start);
  const [, program, argument] = /^#!\s*(\S+)(?:\s+(.*\S))?/.exec(firstLine) ?? [];
  if (program === undefined) return ['bash', name];
  if (firstLine.endsWith('\r')) {
    return refused(127, `bash: ${name}: cannot execute: required file not found\n`);
  }
  const known = knownProgram(tree, program);
  if (known === null) {
    return refused(127, `bash: ${name}: cannot execute: required file not found\n`);
  }
  if (known !== 'env') return [known, ...(argument === undefined ? [] : [argument]), name];
  const words = (argument ?? '').split(/\s+/).filter((word) => word !== '');
  return ['env', ...(words[0] === '-S' ? words : [words.join(' ')]), name];
}

/** What is at home in another folder than ours is found here all the same: /usr/local/bin/python3. */
function knownProgram(tree: Tree, program: string): string | null {
  if (tree.exists(program)) return /^\/(?:usr\/)?bin\/env$/.test(program) ? 'env' : program;
  const base = baseOf(program);
  return ['/usr/local/bin', '/usr/bin'].some((dir) => tree.exists(`${dir}/${base}`)) ? base : null;
}

function refused(exitCode: number, stderr: string): BashResult {
  return { stdout: '', stderr, exitCode };
}

const wasmMark = [0, 0x61, 0x73, 0x6d];
const newline = 10;
const maxFirstLine = 256;
