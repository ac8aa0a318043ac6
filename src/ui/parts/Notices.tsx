import { useEffect, useRef } from 'preact/hooks';
import type { Notice, Offer, Way } from '../models/notices.ts';
import { noticeWords } from '../words/page.ts';

/** What there is to say about the last press, in a place that screen readers listen to. */
export function Notices(props: {
  readonly notices: readonly Notice[];
  readonly onWay: (way: Way) => void;
  readonly onTake: (offer: Offer) => void;
  readonly onDismiss: (notice: Notice) => void;
}) {
  const { notices } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a small screen it would stand above what is seen.
    if (notices.length > 0) list.current?.scrollIntoView({ block: 'nearest' });
  }, [notices]);
  return (
    <div class="notices" role="status" ref={list}>
      {notices.map((notice) => (
        <div class={`notice notice-${notice.kind}`} key={notice.words}>
          <p>{notice.words}</p>
          {notice.kind === 'problem' && notice.ways !== undefined && (
            <div class="notice-ways">
              {notice.ways.map((way) => (
                <button
                  type="button"
                  class="button quiet"
                  key={way}
                  onClick={() => props.onWay(way)}
                >
                  {way}
                </button>
              ))}
            </div>
          )}
          {notice.kind === 'offer' && (
            <div class="notice-ways">
              {notice.offers.map((offer) => (
                <button
                  type="button"
                  class="button quiet"
                  key={offer.label}
                  onClick={() => props.onTake(offer)}
                >
                  {offer.label}
                </button>
              ))}
            </div>
          )}
          {notice.kind === 'undo' && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                notice.undo();
                props.onDismiss(notice);
              }}
            >
              {noticeWords.undo}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={noticeWords.dismiss}
            onClick={() => props.onDismiss(notice)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
    </div>
  );
}
