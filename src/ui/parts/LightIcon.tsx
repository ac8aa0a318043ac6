import type { Light, LightOrigin } from '../../kata/light.ts';
import { unreachable } from '../../kata/result.ts';

/**
 * A light's picture: told apart by shape as well as by colour, with a mark before it where it was
 * gone back to. Its name is told by what it stands in.
 */
export function LightIcon(
  props:
    | { readonly light: Pick<Light, 'colour' | 'origin'> }
    | { readonly colour: Light['colour']; readonly origin?: LightOrigin },
) {
  const { colour, origin } = 'light' in props ? props.light : props;
  const mark = origin === undefined ? null : markOf(origin);
  return (
    <svg
      class={`light-icon light-${colour}${mark === null ? '' : ' light-marked'}`}
      viewBox={mark === null ? '0 0 20 20' : '-14 0 34 20'}
      aria-hidden="true"
    >
      {shapeOf(colour)}
      {mark !== null && <g class="origin-mark">{mark}</g>}
    </svg>
  );
}

/** In the 14 units left of the light. */
function markOf(origin: LightOrigin) {
  switch (origin.kind) {
    case 'creation':
    case 'run':
      return null;
    case 'revert':
      return origin.isAuto ? (
        // Twice back: the wrong run and what led to it.
        <path d="m-7.500 5.500-4.500 4.500 4.500 4.500m5.500-9-4.500 4.500 4.500 4.500" />
      ) : (
        <path d="m-9 3.500-3.500 3.500 3.500 3.500m-3-3.500h6a3.700 3.700 0 0 1 0 8h-3" />
      );
    case 'checkout':
      return <path d="M-12.500 3v14m3-7h7.500m-3.500-4 4 4-4 4" />;
    default:
      return unreachable(origin);
  }
}

function shapeOf(colour: Light['colour']) {
  switch (colour) {
    case 'red':
      return (
        <>
          <rect class="fill" x="2" y="2" width="16" height="16" rx="3" />
          <path class="mark" d="m6.500 6.500 7 7m0-7-7 7" />
        </>
      );
    case 'amber':
      return (
        <>
          <path class="fill" d="M10 2.200 18.600 17a1 1 0 0 1-.9 1.500H2.300A1 1 0 0 1 1.400 17Z" />
          <path class="mark" d="M10 8v4m0 3v.2" />
        </>
      );
    case 'green':
      return (
        <>
          <circle class="fill" cx="10" cy="10" r="8.500" />
          <path class="mark" d="m6 10.300 2.800 2.800L14 7.500" />
        </>
      );
    case 'timed_out':
      return (
        <>
          <circle class="ring" cx="10" cy="10" r="7.500" />
          <path class="line" d="M10 5.500V10l3 2" />
        </>
      );
    case 'faulty':
      return (
        <>
          <rect class="ring" x="2.500" y="2.500" width="15" height="15" rx="3" />
          <path class="line" d="M8 7.500a2 2 0 1 1 2.700 1.900c-.5.200-.7.600-.7 1.100m0 3v.2" />
        </>
      );
    case 'create':
      return <circle class="ring" cx="10" cy="10" r="5.500" />;
    default:
      return unreachable(colour);
  }
}
