/** What a device is told when the service is put on its home screen: a file of the build, about nobody. */
import type { Language } from '#kernel/actor.ts';

/** Where the manifest of a language is served. */
export function manifestAddress(language: Language): string {
  return `/manifest/${language}.webmanifest`;
}

/** On the home screen of an iPhone, which reads no manifest for it. */
export const TOUCH_ICON = '/icons/icon-touch-180.png';

/** The colours of the paper, as in the theme. */
const PAPER = '#fbf8f1';

/**
 * It opens on the person's own pages, or at the way in to them. The name says nothing about health: others see the
 * screen. In each language it is the same service: whoever has it there has it once.
 */
export function appManifest(language: Language): string {
  return JSON.stringify({
    id: '/',
    name: 'Vandra',
    short_name: 'Vandra',
    lang: language,
    start_url: `/${language}/my`,
    scope: '/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
}
