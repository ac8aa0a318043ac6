/**
 * Deletes all that this app keeps in this browser, but the app itself: practices, groups, settings,
 * languages. The page has to be loaded anew after it.
 */
export async function eraseEverything(parts: {
  readonly prefix: string;
  readonly imageCache: string;
  readonly closeStore: () => Promise<void>;
}): Promise<void> {
  const { eraseDatabases } = await import('./store/erase-databases.ts');
  await parts.closeStore();
  await eraseDatabases(parts.prefix);
  await caches.delete(parts.imageCache);
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(parts.prefix)) storage.removeItem(key);
    }
  }
}
