import { useMemo, useRef } from 'preact/hooks';
import { createAnsiReader, type AnsiReader } from '../../../kata/ansi.ts';
import type { StyledLine } from '../../../kata/ansi-line.ts';
import { blocksOf, linesPerBlock, type Block } from './blocks.ts';
import type { Linking } from './linking.ts';
import { PrintedLine } from './PrintedLine.tsx';

/**
 * What a program printed, in numbered lines, as a terminal would show it. Text that goes on from the
 * text before is read and drawn from there.
 */
export function PrintedText(props: { readonly text: string; readonly linking: Linking | null }) {
  const blocks = useBlocks(props.text);
  return (
    <>
      {blocks.map((block, place) => {
        const first = place * linesPerBlock + 1;
        return <PrintedBlock key={first} block={block} first={first} linking={props.linking} />;
      })}
    </>
  );
}

function PrintedBlock(props: {
  readonly block: Block<StyledLine>;
  readonly first: number;
  readonly linking: Linking | null;
}) {
  const { block, first, linking } = props;
  return useMemo(
    () => (
      <span class="printed-block">
        {block.map((line, place) => {
          const number = first + place;
          return <PrintedLine key={number} line={line} number={number} linking={linking} />;
        })}
      </span>
    ),
    [block, first, linking],
  );
}

function useBlocks(text: string): readonly Block<StyledLine>[] {
  const read = useRef<{ readonly text: string; readonly reader: AnsiReader } | null>(null);
  const before = useRef<readonly Block<StyledLine>[]>([]);
  return useMemo(() => {
    const was = read.current;
    const goesOn = was !== null && text.startsWith(was.text);
    const reader = goesOn ? was.reader : createAnsiReader();
    reader.write(goesOn ? text.slice(was.text.length) : text);
    read.current = { text, reader };
    before.current = blocksOf(reader.lines(), goesOn ? before.current : []);
    return before.current;
  }, [text]);
}
