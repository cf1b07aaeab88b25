import type { Json } from '@tandem/domain';
import type { Report } from './report.js';
import type { Range } from './range.js';
import { sayJson } from '../schema/say-json.js';

interface Step {
  readonly from: number;
  readonly to?: number;
  readonly name: string;
}

/** Steps and bands: none twice, none that nothing reaches, no gap and no overlap left without a word. */
export const checkLadder = (
  kind: 'steps' | 'bands',
  args: readonly Json[],
  range: Range | undefined,
  /** Between 79 and 80 there is no whole number. */
  isWhole: boolean,
  path: string,
  report: Report,
): void => {
  const steps = readSteps(kind, args[1] ?? null);
  const sorted = [...steps].sort((a, b) => a.from - b.from);
  sorted.forEach((step, at) => {
    const next = sorted[at + 1];
    if (next && next.from === step.from)
      report.error(
        'step-twice',
        path,
        `С ${say(step.from)} начинаются сразу две ступени: «${step.name}» и «${next.name}».`,
        `Two steps begin with ${step.from}: "${step.name}" and "${next.name}".`,
      );
    else if (next && step.to !== undefined && !(isWhole && step.to + 1 === next.from))
      sayJoint(step, next, step.to, path, report);
    if (range && step.from > range.high)
      report.warning(
        'unreachable',
        path,
        `Ступени «${step.name}» (от ${say(step.from)}) не достичь: значение бывает не больше ${say(range.high)}.`,
        `The step "${step.name}" (from ${step.from}) cannot be reached: the value is at most ${range.high}.`,
      );
  });
  const lowest = sorted[0];
  if (range && lowest && args[2] === undefined && range.low < lowest.from)
    report.warning(
      'below-steps',
      path,
      `Ниже ${say(lowest.from)} ступеней нет, а значение бывает от ${say(range.low)}: там не будет ничего. Добавьте ступень или значение «иначе».`,
      `There is no step below ${lowest.from}, and the value begins with ${range.low}: nothing stands there. Add a step or an "otherwise".`,
    );
};

/** Where one band ends and the next begins. */
const sayJoint = (step: Step, next: Step, to: number, path: string, report: Report): void => {
  if (to < step.from)
    report.error(
      'crossed-limits',
      path,
      `У ступени «${step.name}» конец ${say(to)} ниже начала ${say(step.from)}.`,
      `The band "${step.name}" ends at ${to}, below its beginning ${step.from}.`,
    );
  else if (to > next.from)
    report.warning(
      'bands-overlap',
      path,
      `Уровни «${step.name}» и «${next.name}» перекрываются: от ${say(next.from)} до ${say(to)} будет «${next.name}».`,
      `The bands "${step.name}" and "${next.name}" overlap: from ${next.from} to ${to} it is "${next.name}".`,
    );
  else if (to < next.from)
    report.warning(
      'bands-gap',
      path,
      `Между ${say(to)} и ${say(next.from)} уровень не назван: например, ${say((to + next.from) / 2)} отнесут к «${step.name}».`,
      `No band is named between ${to} and ${next.from}: ${(to + next.from) / 2}, for instance, counts as "${step.name}".`,
    );
};

const readSteps = (kind: 'steps' | 'bands', ladder: Json): Step[] =>
  (Array.isArray(ladder) ? (ladder as Json[]) : []).flatMap((one): Step[] => {
    const [from, second] = Array.isArray(one) ? (one as Json[]) : [];
    if (typeof from !== 'number') return [];
    const result = kind === 'bands' ? (one as Json[]).at(-1) : second;
    const isEnded = kind === 'bands' && (one as Json[]).length > 2 && typeof second === 'number';
    return [
      { from, ...(isEnded ? { to: second as number } : {}), name: sayJson(result ?? '—').slice(0, 60) },
    ];
  });

const say = (value: number): string => String(value).replace('.', ',');
