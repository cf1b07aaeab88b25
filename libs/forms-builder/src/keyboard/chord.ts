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

/** The sign itself counts too: on a Russian layout «/» and «?» are printed on other keys. */
const codeOf = ({ code, key }: KeyPress): string =>
  key === '/' || key === '?' ? 'Slash' : code === 'NumpadEnter' ? 'Enter' : code;

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
