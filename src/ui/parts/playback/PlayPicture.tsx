const paths = {
  play: 'M7 4.500v15l12.500-7.500Z',
  pause: 'M6.500 4.500h4v15h-4Zm7 0h4v15h-4Z',
  again:
    'M12 5V1.500L6.500 6l5.500 4.500V7.200a5.400 5.400 0 1 1-5.400 5.400H4.400A7.600 7.600 0 1 0 12 5Z',
  previous: 'M18.500 5v14L8.500 12ZM5.500 5h2.400v14H5.500Z',
  next: 'M5.500 5v14l10-7Zm10.600 0h2.400v14h-2.400Z',
  close:
    'm6.400 4.800 5.600 5.600 5.600-5.600 1.600 1.600-5.600 5.600 5.600 5.600-1.600 1.600-5.600-5.600-5.600 5.600-1.600-1.600 5.600-5.600-5.600-5.600Z',
  edit: 'M4 20v-4L15.500 4.500l4 4L8 20Zm1.500-1.500h2L17.400 8.600l-2-2L5.500 16.600Z',
} as const;

/** What stands on a button of the player. Its name is told by the button. */
export function PlayPicture(props: { readonly of: keyof typeof paths }) {
  return (
    <svg class="play-picture" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[props.of]} />
    </svg>
  );
}
