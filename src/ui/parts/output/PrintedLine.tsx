import type { JSX } from 'preact';
import type { StyledLine } from '../../../kata/ansi-line.ts';
import { plainStyle, type AnsiStyle } from '../../../kata/ansi-style.ts';
import { linkName } from '../../words/output.ts';
import { shownColours } from './ansi-colours.ts';
import { piecesOf, type StyledRun } from './pieces.ts';
import type { Linking } from './linking.ts';

/** One line. Its number is a look: it is neither selected, copied nor read aloud. */
export function PrintedLine(props: {
  readonly line: StyledLine;
  readonly number: number;
  readonly linking: Linking | null;
}) {
  const { line, linking } = props;
  const links = linking?.find(line.text) ?? [];
  return (
    <span class="printed-line" data-line={props.number}>
      {links.length === 0 && line.spans.length === 0
        ? line.text
        : piecesOf(line, links).map(({ link, runs }) =>
            link === null ? (
              runs.map(runOf)
            ) : (
              <button
                key={link.from}
                type="button"
                class="line-link"
                aria-label={linkName(link)}
                onClick={() => linking?.open(link)}
              >
                {runs.map(runOf)}
              </button>
            ),
          )}
      {'\n'}
    </span>
  );
}

function runOf({ text, style }: StyledRun, place: number): JSX.Element | string {
  if (style === plainStyle) return text;
  const { colour, background } = shownColours(style);
  return (
    <span key={place} class={classOf(style)} style={{ color: colour, backgroundColor: background }}>
      {text}
    </span>
  );
}

function classOf(style: AnsiStyle): string | undefined {
  const classes = [
    style.isBold && 'ansi-bold',
    style.isItalic && 'ansi-italic',
    style.isUnderlined && 'ansi-underlined',
    style.isStruck && 'ansi-struck',
  ].filter((each) => each !== false);
  return classes.length === 0 ? undefined : classes.join(' ');
}
