import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { noOutput, type Output as KataOutput } from '../../../kata/output.ts';
import { lineLinkFinder, type LineLink } from '../../../kata/line-links.ts';
import type { FileSet } from '../../models/file-set.ts';
import type { Run } from '../../models/run.ts';
import { Output } from '../Output.tsx';

/** The output of the last run, or of the one that runs, as it comes: each frame what is there then. */
export function RunOutput(props: {
  readonly run: ReadonlySignal<Run>;
  /** To show when nothing runs. */
  readonly output: ReadonlySignal<KataOutput>;
  readonly files: FileSet;
}) {
  const { files } = props;
  const run = useEachFrame(props.run);
  const names = files.names.value;
  const linking = useMemo(
    () => ({ find: lineLinkFinder(names), open: (link: LineLink) => files.openAt(link) }),
    [names, files],
  );
  const isLive = run.kind === 'running';
  const output = isLive
    ? { ...noOutput, stdout: run.stdout, stderr: run.stderr }
    : props.output.value;
  return <Output output={output} isLive={isLive} linking={linking} />;
}

/** What a run is, no more often than it can be seen; its beginning and its end at once. */
function useEachFrame(run: ReadonlySignal<Run>): Run {
  const seen = useSignal(run.peek());
  useEffect(() => {
    let frame = 0;
    const see = (): void => {
      frame = 0;
      seen.value = run.peek();
    };
    const stop = run.subscribe((now) => {
      if (now.kind !== seen.peek().kind) see();
      else if (frame === 0) frame = requestAnimationFrame(see);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [run, seen]);
  return seen.value;
}
