import { useEffect } from 'preact/hooks';
import type { Step } from '../../../kata/review-place.ts';
import type { ReviewModel } from '../../models/review.ts';

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
  k: 'previous',
  j: 'next',
};
const changes: Readonly<Record<string, 1 | -1>> = { n: 1, p: -1 };

/**
 * The arrows to the sides, Home and End step through the events, as j and k do; n and p go through
 * the changes of the file. What has a use for a key of its own keeps it.
 */
export function useReviewKeys(model: ReviewModel): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = isForReview(event) ? actionOf(model, event) : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [model]);
}

function actionOf(model: ReviewModel, event: KeyboardEvent): (() => void) | null {
  const change = changes[event.key];
  if (change !== undefined) return () => model.file.step(change);
  const step = steps[event.key];
  if (step === undefined) return null;
  return () => {
    const to = model.stepTo(step);
    if (to !== null) void (event.repeat ? model.pass(to) : model.goTo(to));
  };
}

function isForReview(event: KeyboardEvent): boolean {
  const isAlone = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  return (
    isAlone &&
    !event.defaultPrevented &&
    !isNeededBy(event.target, event.key) &&
    document.querySelector('dialog:modal') === null
  );
}

const fields = 'input, select, textarea, [contenteditable=true], [role=slider], [role=radiogroup]';

/** Fields need all of these keys, lists the letters and their own ends; what scrolls, its ends. */
function isNeededBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(fields) !== null) return true;
  const isArrow = key === 'ArrowLeft' || key === 'ArrowRight';
  if (target.closest('[role=listbox]') !== null) return !isArrow;
  const scrolling = target.closest('.diff, pre');
  if (scrolling === null || key.length === 1) return false;
  return isArrow ? scrolling.scrollWidth > scrolling.clientWidth : true;
}
