import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { FactsPart } from '../../../documents/shaped/paper-shape.js';

/** Who takes part, as every report says it over its rows (form 26: «Общие сведения»). */
export const WHO_TAKES_PART: FactsPart['items'] = [
  { tag: 'youngTeachers', words: 'Молодых педагогов' },
  { tag: 'mentors', words: 'Наставников' },
  { tag: 'pairs', words: 'Пар' },
  { tag: 'institutions', words: 'Образовательных организаций' },
];

export const fillWhoTakesPart = (told: (field: string) => string): FilledPaper =>
  Object.fromEntries(WHO_TAKES_PART.map(({ tag }) => [tag, told(tag)]));
