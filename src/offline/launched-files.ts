type LaunchQueue = { setConsumer(consumer: (launched: unknown) => void): void };

/** Files that the app was opened with from outside the browser, where it is installed and can be. */
export function onLaunchedFiles(listener: (files: readonly File[]) => void): void {
  const queue: unknown = 'launchQueue' in window ? window.launchQueue : null;
  if (!isLaunchQueue(queue)) return;
  queue.setConsumer((launched) => {
    void Promise.all(fileHandles(launched).map((file) => file.getFile())).then(
      (files) => {
        if (files.length > 0) listener(files);
      },
      // One that has gone since is not there to be opened: the screen stays as it is.
      () => undefined,
    );
  });
}

function isLaunchQueue(value: unknown): value is LaunchQueue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'setConsumer' in value &&
    typeof value.setConsumer === 'function'
  );
}

function fileHandles(launched: unknown): readonly FileSystemFileHandle[] {
  const isWithFiles = typeof launched === 'object' && launched !== null && 'files' in launched;
  if (!isWithFiles || !Array.isArray(launched.files)) return [];
  return launched.files.filter((file) => file instanceof FileSystemFileHandle);
}
