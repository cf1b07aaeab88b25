import type { ReportContent, SaveReport } from '@tandem/contracts';

export type ReportStep = SaveReport['steps'][number];

/** The content after the steps: each says what stands in one place afterwards. */
export const performReportSteps = (content: ReportContent, steps: readonly ReportStep[]): ReportContent =>
  steps.reduce(perform, content);

const perform = (content: ReportContent, step: ReportStep): ReportContent => {
  switch (step.do) {
    case 'setRow':
      return { ...content, entries: withEntry(content.entries, step.entry) };
    case 'clearRow':
      return { ...content, entries: content.entries.filter(({ measure }) => measure !== step.measure) };
    case 'setContext':
      return { ...content, context: step.context };
    case 'setText':
      return { ...content, texts: { ...content.texts, [step.text]: step.value } };
    case 'setAnswers':
      return { ...content, answers: step.answers };
  }
};

/** In its place, or at the end. */
const withEntry = (
  entries: ReportContent['entries'],
  entry: ReportContent['entries'][number],
): ReportContent['entries'] =>
  entries.some(({ measure }) => measure === entry.measure)
    ? entries.map((one) => (one.measure === entry.measure ? entry : one))
    : [...entries, entry];

/** The place that a step writes: two people in two places do not undo each other. */
export const placeOfStep = (step: ReportStep): string => {
  switch (step.do) {
    case 'setRow':
      return `/rows/${step.entry.measure}`;
    case 'clearRow':
      return `/rows/${step.measure}`;
    case 'setContext':
      return '/context';
    case 'setText':
      return `/texts/${step.text}`;
    case 'setAnswers':
      return '/answers';
  }
};
