import { erase, lineOf, newLine, put, type StyledLine } from './ansi-line.ts';
import { plainStyle, styleAfter } from './ansi-style.ts';

/** Reads what a program prints as it comes, in pieces that may end anywhere. */
export type AnsiReader = {
  write(text: string): void;
  /** Lines that have ended stay the same objects. */
  lines(): readonly StyledLine[];
};

/**
 * What a program printed, as lines of styled text. Colours and styles are read; a carriage return,
 * a backspace and erasing within the line do what they do in a terminal; of all other escape
 * sequences (moving about, links, titles, pictures) and control characters nothing is left.
 */
export function readAnsi(text: string): readonly StyledLine[] {
  const reader = createAnsiReader();
  reader.write(text);
  return reader.lines();
}

/**
 * In each character one step, so the time is bounded by the length. The states are those of
 * https://vt100.net/emu/dec_ansi_parser, with one difference: a string that is not ended, such as a
 * title, ends with its line, so that nothing below it can be hidden.
 */
export function createAnsiReader(): AnsiReader {
  const ended: StyledLine[] = [];
  let line = newLine();
  let style = plainStyle;
  let state: State = 'text';
  let parameters = '';

  const endSequence = (final: string): void => {
    state = 'text';
    if (final === 'm' && /^[\d;:]*$/.test(parameters)) style = styleAfter(style, parameters);
    if (final === 'G' && /^1?$/.test(parameters)) line.column = 0;
    if (final === 'K' && /^\d?$/.test(parameters)) erase(line, Number(parameters));
  };
  const control = (character: string): void => {
    switch (character) {
      case '\n':
        ended.push(lineOf(line));
        line = newLine();
        break;
      case '\r':
        line.column = 0;
        break;
      case '\b':
        line.column = Math.max(0, line.column - 1);
        break;
      case '\t':
        put(line, character, style);
        break;
      default:
    }
  };
  const begin = (next: State): void => {
    state = next;
    parameters = '';
  };
  const inEscape = (character: string, code: number): void => {
    const next = startsAfterEscape.get(character);
    if (next !== undefined) begin(next);
    // It has more than one character as long as they are of those that stand between.
    else if (code > 0x2f) state = 'text';
  };
  const inSequence = (character: string, code: number): void => {
    if (code >= 0x40) endSequence(character);
    else if (parameters.length < maxParametersLength) parameters += character;
  };
  /** Whether the character has begun, gone on or ended something that is not shown. */
  const isTaken = (character: string, code: number): boolean => {
    const started = startsAnywhere.get(character);
    if (started !== undefined) begin(started);
    else if (state === 'text') return false;
    else if (state === 'string') {
      if (!endsString(character)) return true;
      state = 'text';
      return character !== '\n';
    } else if (code < 0x20 || code > 0x7e) {
      // Not of a sequence: that one was broken off.
      state = 'text';
      return false;
    } else if (state === 'escape') inEscape(character, code);
    else inSequence(character, code);
    return true;
  };

  return {
    write(text) {
      for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        if (isTaken(character, code)) continue;
        if (code < 0x20) control(character);
        else if (code < 0x7f || code > 0x9f) put(line, character, style);
      }
    },
    lines: () => (line.characters.length === 0 ? ended.slice() : [...ended, lineOf(line)]),
  };
}

type State = 'text' | 'escape' | 'sequence' | 'string';

/** More than any that is meant to be read. */
const maxParametersLength = 256;

const startsAnywhere: ReadonlyMap<string, State> = new Map<string, State>([
  ['\u001b', 'escape'],
  ['\u009b', 'sequence'],
  ['\u0090', 'string'],
  ['\u0098', 'string'],
  ['\u009d', 'string'],
  ['\u009e', 'string'],
  ['\u009f', 'string'],
]);

const startsAfterEscape: ReadonlyMap<string, State> = new Map<string, State>([
  ['[', 'sequence'],
  [']', 'string'],
  ['P', 'string'],
  ['X', 'string'],
  ['^', 'string'],
  ['_', 'string'],
]);

function endsString(character: string): boolean {
  return ['\u0007', '\u0018', '\u001a', '\u009c', '\n'].includes(character);
}
