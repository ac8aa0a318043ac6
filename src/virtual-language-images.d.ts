// Made by build/language-image-parts.ts.

declare module 'virtual:language-images' {
  export const images: readonly import('./kata/language-image.ts').LanguageImage[];
}
