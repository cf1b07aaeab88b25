import type { MantineColorsTuple } from '@mantine/core';

/** Accent. Shade 7 is for one primary action, the open card and the current stage; 6 carries white text. */
export const teal: MantineColorsTuple = [
  '#EEF6F5',
  '#DCECEA',
  '#B5D8D5',
  '#8AC3BE',
  '#5FADA8',
  '#3A9792',
  '#1E827F',
  '#0B6E6E',
  '#095B5C',
  '#064546',
];

export const warmGrey: MantineColorsTuple = [
  '#FAF9F7',
  '#F4F2EE',
  '#EAE7E1',
  '#DDD9D1',
  '#C6C1B7',
  '#9C968B',
  '#6E6960',
  '#55514A',
  '#3D3A35',
  '#262421',
];

/** Mantine reads the dark scheme from `dark`: 0 is text, 7 the page. */
export const warmDark: MantineColorsTuple = [
  '#F4F2EE',
  '#DDD9D1',
  '#BDB7AC',
  '#8F897F',
  '#55514A',
  '#45413B',
  '#2E2B28',
  '#262421',
  '#1C1B19',
  '#141312',
];

/** «Скоро», «изменено». Text is shade 7. */
export const amber: MantineColorsTuple = [
  '#FFF8E8',
  '#FDF0D0',
  '#F8DFA3',
  '#F2CB6F',
  '#E9B53F',
  '#D99A14',
  '#B57B06',
  '#8A5A00',
  '#6E4700',
  '#523500',
];

/** «Просрочено», «нет». Text is shade 7. */
export const brick: MantineColorsTuple = [
  '#FCF1EE',
  '#F9E3DE',
  '#F0C3B9',
  '#E39C8D',
  '#D47462',
  '#C2523C',
  '#B23A24',
  '#A3341F',
  '#822817',
  '#5F1C10',
];
