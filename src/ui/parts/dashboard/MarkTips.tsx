import type { ComponentChildren } from 'preact';
import type { DashboardModel } from '../../models/dashboard.ts';
import { useTip } from '../lights/use-tip.ts';
import { MarkTip } from './MarkTip.tsx';

/** Says of the mark that is pointed at, or has the focus, whose it is, when it was, what it changed. */
export function MarkTips(props: {
  readonly model: DashboardModel;
  readonly children: ComponentChildren;
}) {
  const { model } = props;
  const { tip, handlers, tipHandlers } = useTip();
  const [kataId, index] = tip?.key.split(' ') ?? [];
  const row = model.rows.value.find(({ id }) => id === kataId);
  const mark = row?.marks.find((each) => each.index === Number(index));
  return (
    <div class="mark-tips" role="presentation" {...handlers}>
      {props.children}
      {tip !== null && row !== undefined && mark !== undefined && (
        <MarkTip
          key={tip.key}
          row={row}
          mark={mark}
          tip={tip}
          changesOf={model.changesOf(row.id)}
          handlers={tipHandlers}
        />
      )}
    </div>
  );
}
