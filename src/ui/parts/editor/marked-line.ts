import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet } from '@codemirror/view';

/** Marks the line at this place for a while; null marks none. */
export const markLine = StateEffect.define<number | null>();

/** How long a line that was gone to is told apart from the others. */
const shownForMs = 2500;

/** Shows which line was gone to, until a moment has passed. */
export function markedLine(): Extension {
  return [field, forAWhile];
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, transaction) {
    let next = marked.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(markLine)) {
        next =
          effect.value === null
            ? Decoration.none
            : Decoration.set(Decoration.line({ class: 'cm-gone-to' }).range(effect.value));
      }
    }
    return next;
  },
  provide: (marked) => EditorView.decorations.from(marked),
});

const forAWhile = ViewPlugin.define((view) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clearLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => view.dispatch({ effects: markLine.of(null) }), shownForMs);
  };
  // A file that was left with a mark is shown again.
  if (view.state.field(field).size > 0) clearLater();
  return {
    update({ transactions }) {
      const effects = transactions.flatMap((each) => each.effects);
      if (effects.some((effect) => effect.is(markLine) && effect.value !== null)) clearLater();
    },
    destroy: () => clearTimeout(timer),
  };
});
