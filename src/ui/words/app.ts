// What is said around the screens.

export const appWords = {
  reload: 'reload',
  lost: 'There is nothing here',
  leadsNowhere: (hash: string) => `The address ${hash} leads nowhere.`,
  back: 'back to my practices',
  unloaded:
    'This part of the app could not be loaded. If the server is gone and this was the first visit, the app was not yet kept for offline use. Reload to try again.',
};
