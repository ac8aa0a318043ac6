// Before anything is painted: the theme that the person chose, so that no other one is seen first.
// It is a file of its own, and no module, since those wait; see src/ui/models/look-copy.ts.
(() => {
  try {
    const { theme } = JSON.parse(localStorage.getItem('pocket-dojo-look') ?? '{}') ?? {};
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is forbidden, or holds something else: the theme is the system's until the app is there.
  }
})();
