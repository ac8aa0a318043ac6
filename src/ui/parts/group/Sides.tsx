import { useState } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import type { ArrivalsModel } from '../../models/arrivals.ts';
import { bringWords, groupWords, shareWords } from '../../words/group.ts';
import { Bring } from './Bring.tsx';
import { ShareDialog } from './ShareDialog.tsx';

/** To bring people to a group, and their katas back. */
export function Sides(props: {
  readonly dojo: Dojo;
  readonly id: string;
  readonly canShare: boolean;
  readonly arrivals: ArrivalsModel;
}) {
  const { dojo, id } = props;
  const [isSharing, setSharing] = useState(false);
  return (
    <div class="group-sides">
      {props.canShare && (
        <section class="group-card">
          <h2>{groupWords.shareHeading}</h2>
          <p class="faint">{shareWords.meaning}</p>
          <p>
            <button type="button" class="button" onClick={() => setSharing(true)}>
              {shareWords.share}
            </button>
          </p>
        </section>
      )}
      <section class="group-card">
        <h2>{groupWords.bringHeading}</h2>
        <p class="faint">{bringWords.meaning}</p>
        <Bring model={props.arrivals} />
      </section>
      {isSharing && <ShareDialog dojo={dojo} id={id} onClose={() => setSharing(false)} />}
    </div>
  );
}
