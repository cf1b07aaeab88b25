/** What a screen may paint with: every colour has a meaning, and each scheme gives it a value. */
export interface Palette {
  readonly page: string;
  readonly surface: string;
  /** Slightly apart from the surface: heads of tables, read-only values. */
  readonly sunken: string;
  readonly line: string;
  /** Edge of a control: 3:1 against what is around it. */
  readonly control: string;
  readonly text: string;
  readonly secondary: string;
  /** Accent as text and icon. */
  readonly accent: string;
  readonly accentFill: string;
  readonly accentHover: string;
  readonly onAccent: string;
  readonly accentTint: string;
  /** Progress and passed stops. */
  readonly progress: string;
  readonly done: string;
  readonly doneFill: string;
  readonly soon: string;
  readonly soonFill: string;
  readonly soonLine: string;
  readonly overdue: string;
  readonly overdueFill: string;
  readonly overdueLine: string;
  readonly returned: string;
  readonly returnedFill: string;
  readonly stale: string;
  readonly staleFill: string;
  readonly focus: string;
}

export const light: Palette = {
  page: '#F6F4F0',
  surface: '#FFFFFF',
  sunken: '#FAF9F7',
  line: '#E4E0D8',
  control: '#8C867B',
  text: '#262421',
  secondary: '#625D55',
  accent: '#0B6E6E',
  accentFill: '#0B6E6E',
  accentHover: '#095B5C',
  onAccent: '#FFFFFF',
  accentTint: '#E4F1EF',
  progress: '#3A9792',
  done: '#2A7048',
  doneFill: '#E9F4EC',
  soon: '#8A5A00',
  soonFill: '#FFF8E8',
  soonLine: '#F8DFA3',
  overdue: '#A3341F',
  overdueFill: '#FCF1EE',
  overdueLine: '#F0C3B9',
  returned: '#6A4C93',
  returnedFill: '#F3EEF9',
  stale: '#3E5C86',
  staleFill: '#EDF2F9',
  focus: '#0B6E6E',
};

export const dark: Palette = {
  page: '#1C1B19',
  surface: '#262421',
  sunken: '#2E2B28',
  line: '#45413B',
  control: '#8F897F',
  text: '#F4F2EE',
  secondary: '#BDB7AC',
  accent: '#8AC3BE',
  accentFill: '#1B7A77',
  accentHover: '#1E827F',
  onAccent: '#FFFFFF',
  accentTint: '#1D3A39',
  progress: '#5FADA8',
  done: '#8CCBA5',
  doneFill: '#1F3528',
  soon: '#F2CB6F',
  soonFill: '#3A2F15',
  soonLine: '#6E5520',
  overdue: '#F0A799',
  overdueFill: '#402420',
  overdueLine: '#7A3B30',
  returned: '#CDB8EA',
  returnedFill: '#33293F',
  stale: '#AFC6E8',
  staleFill: '#26303F',
  focus: '#8AC3BE',
};

/** A scheme for the weak-sighted has two colours; meanings are left to the icon and the word. */
const twoColours = (text: string, page: string, soft: string): Palette => ({
  page,
  surface: page,
  sunken: soft,
  line: text,
  control: text,
  text,
  secondary: text,
  accent: text,
  accentFill: text,
  accentHover: text,
  onAccent: page,
  accentTint: soft,
  progress: text,
  done: text,
  doneFill: soft,
  soon: text,
  soonFill: soft,
  soonLine: text,
  overdue: text,
  overdueFill: soft,
  overdueLine: text,
  returned: text,
  returnedFill: soft,
  stale: text,
  staleFill: soft,
  focus: text,
});

/** Three contrasts of «версия для слабовидящих» (GOST R 52872-2019 asks for a choice of them). */
export const blackOnWhite = twoColours('#000000', '#FFFFFF', '#F2F2F2');
export const whiteOnBlack = twoColours('#FFFFFF', '#000000', '#1A1A1A');
export const blueOnBlue = twoColours('#00264D', '#B3DCFF', '#9FD0FA');

export const PALETTES = { light, dark, blackOnWhite, whiteOnBlack, blueOnBlue } as const;
export type PaletteName = keyof typeof PALETTES;
