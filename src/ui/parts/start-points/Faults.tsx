import type { StartPointFault } from '../../../dojo/start-point-ports.ts';
import { faultWords } from '../../words/start-points.ts';

/** All that is wrong, file by file. */
export function Faults({ faults }: { readonly faults: readonly StartPointFault[] }) {
  const files = [...new Set(faults.map(({ file }) => file))];
  return (
    <dl class="fault-list">
      {files.map((file) => (
        <div key={file}>
          <dt class="path">{file}</dt>
          {faults
            .filter((fault) => fault.file === file)
            .map((fault) => (
              <dd key={`${fault.key} ${fault.message}`}>{faultWords(fault)}</dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
