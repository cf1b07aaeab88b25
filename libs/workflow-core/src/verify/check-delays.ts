import { escapePointer } from '../compile/walk-machine.js';
import { isZero, parseDelay, parseDuration } from '../timers/parse-delay.js';
import { factChecker, type Catalogue } from './known-facts.js';
import type { Report } from './report.js';
import { sayUnknown } from './say-unknown.js';
import type { Walked } from './walk-spec.js';

/** Delays, due dates and ladders: readable, ahead, and counted from dates that exist. An unknown delay would fire at once. */
export const checkDelays = (walked: Walked, catalogue: Catalogue, report: Report): void => {
  const isUnknown = factChecker(walked.definition, catalogue);
  const delay = (text: string, path: string): void => {
    const parsed = parseDelay(text);
    if (!parsed) return unreadable(report, path, text);
    if (parsed.kind === 'duration' && (parsed.duration.sign < 0 || isZero(parsed.duration)))
      return notAhead(report, path, text);
    if (parsed.kind !== 'fact') return;
    const unknown = isUnknown(parsed.name);
    if (unknown) sayUnknown(report, unknown, path, parsed.name);
  };
  for (const { spec, pointer } of walked.states)
    for (const text of Object.keys(spec.after ?? {})) delay(text, `${pointer}/after/${escapePointer(text)}`);
  for (const [key, { due, remind, escalate }] of Object.entries(walked.definition.tasks ?? {})) {
    const pointer = `/tasks/${escapePointer(key)}`;
    if (due !== undefined) delay(due, `${pointer}/due`);
    else if (remind?.length || escalate?.length) ladderWithoutDue(report, pointer);
    remind?.forEach((text, i) => {
      if (!parseDuration(text)) unreadable(report, `${pointer}/remind/${i}`, text);
    });
    escalate?.forEach(({ after }, i) => {
      const parsed = parseDuration(after);
      if (!parsed) unreadable(report, `${pointer}/escalate/${i}/after`, after);
      else if (parsed.sign < 0) notAhead(report, `${pointer}/escalate/${i}/after`, after);
    });
  }
};

const unreadable = (report: Report, path: string, text: string): void =>
  report.error(
    'bad-delay',
    path,
    `Срок «${text.slice(0, 80)}» не читается: например P5WD, P14D, PT2H, --10-01.`,
    `The period "${text.slice(0, 80)}" cannot be read: for example P5WD, P14D, PT2H, --10-01.`,
  );

const notAhead = (report: Report, path: string, text: string): void =>
  report.error(
    'zero-delay',
    path,
    `Срок «${text}» не ведёт вперёд: он истёк бы сразу.`,
    `The period "${text}" does not lead ahead: it would be over at once.`,
  );

const ladderWithoutDue = (report: Report, path: string): void =>
  report.error(
    'missing-due',
    path,
    'Напоминания есть, а срока нет: добавьте «due».',
    'There are reminders but no due date: add "due".',
  );
