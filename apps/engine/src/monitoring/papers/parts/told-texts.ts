import type { ReportContent } from '@tandem/contracts';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { EachPart, PaperPart } from '../../../documents/shaped/paper-shape.js';

/** What a unit wrote in the report that was accepted of it. */
export interface ToldTexts {
  readonly unit: string;
  readonly texts: ReportContent['texts'];
}

/** Own conclusions of the body that sums up; drafted from the rows where nobody has written any yet. */
export const CONCLUSION_PARTS: readonly PaperPart[] = [
  {
    part: 'text',
    tag: 'analysis',
    words: 'анализ эффективности',
    heading: 'Анализ эффективности проведённых мероприятий',
  },
  { part: 'text', tag: 'deficits', words: 'выявленные дефициты', heading: 'Выявленные дефициты' },
  { part: 'text', tag: 'proposals', words: 'меры и предложения', heading: 'Меры и\u00a0предложения' },
];

/** `000…`, IV, direction 4: analysis of efficiency and deficits found, of each that was accepted. */
export const TOLD_BY_UNITS: EachPart = {
  part: 'each',
  tag: 'told',
  words: 'Дефициты и предложения организаций',
  heading: 'Дефициты и\u00a0предложения по\u00a0принятым отчётам',
  named: { tag: 'unit', words: 'организация' },
  empty: 'В принятых отчётах дефициты и\u00a0предложения не\u00a0названы.',
  parts: [
    { part: 'text', tag: 'unitDeficits', words: 'дефициты, названные организацией' },
    { part: 'text', tag: 'unitProposals', words: 'предложения организации' },
  ],
};

export const fillTold = (told: readonly ToldTexts[]): FilledPaper => ({
  told: told
    .filter(({ texts }) => texts.deficits.trim() !== '' || texts.proposals.trim() !== '')
    .map(({ unit, texts }) => ({
      unit,
      unitDeficits: prefixed('Дефициты', texts.deficits),
      unitProposals: prefixed('Предложения', texts.proposals),
    })),
});

const prefixed = (words: string, text: string): string =>
  text.trim() === '' ? '' : `${words}: ${text.trim()}`;

export const fillConclusions = (texts: ReportContent['texts'] | null, drafted: string): FilledPaper => ({
  analysis: texts?.analysis.trim() ? texts.analysis : drafted,
  deficits: texts?.deficits ?? '',
  proposals: texts?.proposals ?? '',
});
