/** A key by its place on the keyboard, so that it works with any layout; `Ctrl` is Cmd on a Mac. */
export interface Chord {
  readonly code: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a press is the chord. */
export const isChord = (press: KeyPress, chord: Chord): boolean =>
  codeOf(press) === chord.code &&
  (press.ctrlKey || press.metaKey) === (chord.ctrl ?? false) &&
  shiftOf(press) === (chord.shift ?? false) &&
  press.altKey === (chord.alt ?? false);

const NO_NAME = new Set(['Dead', 'Process', 'Unidentified']);

/**
 * Keys with a name (Enter, F2, the arrows) are the same on every layout, and keyboards on a screen give nothing but it.
 * The sign «/» counts too: on a Russian layout «/» and «?» are printed on other keys.
 */
const codeOf = ({ code, key }: KeyPress): string => {
  if (key === '/' || key === '?') return 'Slash';
  return key.length > 1 && !NO_NAME.has(key) ? key : code;
};

const shiftOf = ({ key, shiftKey }: KeyPress): boolean =>
  key === '?' ? true : key === '/' ? false : shiftKey;

/** «Ctrl+Shift+Z» */
export const writeChord = (
  { code, ctrl, shift, alt }: Chord,
  names: { readonly [code: string]: string },
): string =>
  code === 'Slash' && shift === true
    ? '?'
    : [
        ctrl ? 'Ctrl' : '',
        alt ? 'Alt' : '',
        shift ? 'Shift' : '',
        names[code] ?? code.replace(/^(Key|Digit)/, ''),
      ]
        .filter(Boolean)
        .join('+');
