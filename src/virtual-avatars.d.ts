/** Made by build/avatars.ts. */
declare module 'virtual:avatars' {
  /** Where the sprite is served; `#lion` is the lion in it. */
  export const avatarsUrl: string;
}
