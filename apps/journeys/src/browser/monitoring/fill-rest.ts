import type { ReportRowView, SaveReport } from '@tandem/contracts';
import type { ReportDesk } from './report-desk.js';

type Step = SaveReport['steps'][number];
type Entry = Extract<Step, { do: 'setRow' }>['entry'];

/** As many as there may be where the system knows nobody. */
const MANY = 20;

/** What was typed some other day: every row but those that the journey types itself, the numbers of the place, the texts. */
export const fillRest = async (desk: ReportDesk, but: readonly ReportRowView[] = []): Promise<void> => {
  const { rows, context, showing } = await desk.seen();
  const own = new Set(but.map(({ measure }) => measure));
  const numbers = { youngTeachers: MANY, mentors: MANY, pairs: MANY, institutions: MANY, ...context.live };
  const whole = Math.min(numbers.youngTeachers, numbers.mentors);
  const steps: Step[] = [
    ...rows
      .filter(({ measure }) => !own.has(measure))
      .map((row): Step => ({ do: 'setRow', entry: entryOf(row, whole) })),
    { do: 'setContext', context: numbers },
    ...(['analysis', 'deficits', 'proposals'] as const).map((text): Step => ({
      do: 'setText',
      text,
      value: 'Чаще всего помогали взаимные посещения уроков.',
    })),
  ];
  const saved = await desk.actor.ask('POST', `/reports/${desk.id}/steps`, {
    revision: showing.draftRevision ?? 0,
    steps,
  });
  if (saved.status !== 200) throw new Error(`the report was not filled: ${JSON.stringify(saved.body)}`);
};

/** What the system has reckoned is left as it is; what it has not is as planned. */
const entryOf = ({ measure, unit, plan, live, status }: ReportRowView, whole: number): Entry => {
  const said = { measure, comment: 'Сведения о мероприятиях на сайте.' };
  if (live) return { ...said, status: status ?? 'inProgress' };
  switch (unit) {
    case 'percent':
      return { ...said, numerator: whole, denominator: whole, status: 'done' };
    case 'count':
      return { ...said, count: Math.ceil(plan?.value ?? 1), status: 'done' };
    case 'presence':
      return { ...said, present: true, status: 'done' };
  }
};
