import { phonetic } from '../../../kata/phonetic.ts';
import { groupWords } from '../../words/group.ts';
import { CopyButton } from './CopyButton.tsx';

/** A group's id, as it is written and as it is read out. */
export function GroupId({ id }: { readonly id: string }) {
  return (
    <div class="group-id">
      <strong class="group-id-written">{id}</strong>
      <CopyButton text={id} label={groupWords.copy} />
      <span class="group-id-spelling">{phonetic(id)}</span>
    </div>
  );
}
