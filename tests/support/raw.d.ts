/** Vite's: the text of a file. */
declare module '*?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Vite's: what the files that match export, by their path. */
  glob(
    pattern: string,
    options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
  ): Readonly<Record<string, string>>;
}
