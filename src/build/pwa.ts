import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The service worker (ours, with the list of files that it keeps) and the web manifest. */
export function pwa(): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'service-worker.ts',
    // The page registers it itself: offline/register.ts.
    injectRegister: false,
    injectManifest: {
      globPatterns: ['**/*'],
      // Shown by those who list apps, never by the app itself; parts of language images, which are
      // pulled when they are needed.
      globIgnores: ['screenshot*.png', 'images/**'],
      // A file over the limit would silently be left out, and the app would not work offline.
      maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
    },
    manifest: {
      name: 'Pocket Dojo',
      short_name: 'Pocket Dojo',
      description: 'The place to practise programming, inside one browser tab, offline.',
      display: 'standalone',
      start_url: './',
      scope: './',
      // No id: a relative one is taken from the origin, and two copies under two folders of one host
      // would be the same app. Left out, it is the start_url, which tells them apart.
      theme_color: '#1d2430',
      background_color: '#f6f5f2',
      screenshots: [
        {
          src: 'screenshot.png',
          sizes: '2560x1600',
          type: 'image/png',
          form_factor: 'wide',
          label: 'A practice: files, traffic lights, editor, and the output of the last run',
        },
        {
          src: 'screenshot-review.png',
          sizes: '2560x1600',
          type: 'image/png',
          form_factor: 'wide',
          label: 'A review: what a light changed in each file',
        },
        {
          src: 'screenshot-phone.png',
          sizes: '780x1688',
          type: 'image/png',
          form_factor: 'narrow',
          label: 'A practice on a phone',
        },
      ],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      shortcuts: [
        { name: 'New practice', url: './#/create/solo' },
        { name: 'Import', url: './#/import' },
      ],
      file_handlers: [
        {
          action: './#/import',
          accept: { 'application/gzip': ['.tgz'] },
        },
      ],
      // A practice that is open stays as it is.
      launch_handler: { client_mode: 'navigate-new' },
    },
  });
}
