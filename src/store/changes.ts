/** Tells every tab, this one too, that a kata or a group of this browser is not what it was. */
export type Changes = {
  tell(): void;
  /** Answers how to stop. */
  onChange(listener: () => void): () => void;
  close(): void;
};

/**
 * One way for all tabs: a channel never hears what it says itself, so that each listener has one of
 * its own. It hears later, and not within the save that told: what it throws harms no save.
 */
export function changesOf(prefix: string): Changes {
  const name = `${prefix}changes`;
  const ears = new Set<BroadcastChannel>();
  const stop = (ear: BroadcastChannel) => {
    ear.close();
    ears.delete(ear);
  };

  return {
    tell: () => {
      const channel = new BroadcastChannel(name);
      channel.postMessage('changed');
      channel.close();
    },
    onChange: (listener) => {
      const ear = new BroadcastChannel(name);
      ear.addEventListener('message', () => listener());
      ears.add(ear);
      return () => stop(ear);
    },
    close: () => ears.forEach(stop),
  };
}
