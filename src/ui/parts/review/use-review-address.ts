import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReviewModel } from '../../models/review.ts';
import { reviewLink, routeOf } from '../../route.ts';

/**
 * The address follows the review, and the review the address when that is gone back or forward to.
 * Each step is a place to go back to; what is only passed by, as when a key is held, is not.
 */
export function useReviewAddress(model: ReviewModel): void {
  useEffect(() => {
    const address = createAddress(model);
    const stopFollowing = effect(() => address.follow(model.asked.value.isPassing));
    const heed = (): void => {
      const route = routeOf(location.hash);
      if (route.screen !== 'review' || route.id !== model.id) return;
      address.forget();
      void model.goTo(route.index, route.diff);
    };
    window.addEventListener('hashchange', heed);
    return () => {
      address.forget();
      stopFollowing();
      window.removeEventListener('hashchange', heed);
    };
  }, [model]);
}

/** Between two changes of the address while events are passed by. */
const pauseMs = 500;
/** Browsers refuse to change an address more often: Safari after 100 in half a minute. */
const [most, withinMs] = [90, 30_000];

function createAddress(model: ReviewModel) {
  const writtenAt: number[] = [];
  let isFirst = true;
  let wasPassing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(isPassing: boolean): void {
    timer = undefined;
    const link = linkOf(model);
    if (location.hash === link || !isOnScreen(model.id)) return;
    // The first only completes the address that the screen was opened with.
    if (isFirst || (isPassing && wasPassing)) history.replaceState(history.state, '', link);
    else history.pushState(null, '', link);
    wasPassing = isPassing;
    writtenAt.push(performance.now());
    if (writtenAt.length > most) writtenAt.shift();
  }

  function isTooOften(): boolean {
    const oldest = writtenAt[0];
    return (
      writtenAt.length >= most && oldest !== undefined && performance.now() - oldest < withinMs
    );
  }

  return {
    follow(isPassing: boolean): void {
      if (isPassing || isTooOften()) {
        timer ??= setTimeout(() => write(true), pauseMs);
      } else {
        clearTimeout(timer);
        write(false);
      }
      isFirst = false;
    },
    forget(): void {
      clearTimeout(timer);
      timer = undefined;
      wasPassing = false;
    },
  };
}

function linkOf(model: ReviewModel): string {
  const { index, diff } = model.asked.peek();
  return reviewLink(model.id, index, diff);
}

function isOnScreen(id: string): boolean {
  const route = routeOf(location.hash);
  return route.screen === 'review' && route.id === id;
}
