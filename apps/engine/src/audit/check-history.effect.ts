import { Injectable } from '@nestjs/common';
import type { Job } from '@tandem/queue';
import type { EffectHandler, Record } from '../pipeline/effect-handler.js';
import { FoldCase } from './fold-case.js';

const PARTS: { readonly [part: string]: string } = {
  status: 'открыто ли дело',
  openedAt: 'когда оно открыто',
  machine: 'на каком оно шаге',
  participants: 'участники',
  answers: 'действующие ответы',
  tasks: 'открытые задачи',
  timers: 'сроки',
};

/** One case whose history did not give its stored state: looked at again, and an incident while it is so. */
@Injectable()
export class CheckHistoryEffect implements EffectHandler<'checkHistory'> {
  readonly name = 'checkHistory';

  constructor(private readonly fold: FoldCase) {}

  async perform(job: Job<'checkHistory'>, record: Record): Promise<void> {
    const found = await this.fold.differences(job.payload.case).catch(explain);
    const problem = Array.isArray(found) ? sayDifference(found) : found;
    if (problem) throw new Error(problem);
    await record(() => Promise.resolve({ same: true }));
  }
}

const explain = (error: unknown): string =>
  `История дела не проигрывается заново: ${error instanceof Error ? error.message : String(error)}. Сохранённое состояние проверить нельзя.`;

const sayDifference = (parts: readonly string[]): string | undefined =>
  parts.length === 0
    ? undefined
    : `Состояние дела не то, что следует из его истории. Расходится: ${parts.map((part) => PARTS[part] ?? part).join(', ')}. ` +
      'Дело изменили в обход событий, или в движке ошибка: сверьте дело с историей, восстановите его из копии и повторите проверку.';
