import { Injectable } from '@nestjs/common';
import type { ReportLevel } from '@tandem/contracts';
import { isWithin, type JsonObject, type Text } from '@tandem/domain';
import { smallDifferences, type ReportIssue, type ToldPlace } from '@tandem/monitoring-core';
import { EnginePool } from '../../database/pools.js';
import { LEVELS_BELOW } from '../consolidation/accepted-reports.js';
import type { ReportSource } from '../reports/source/report-source.js';

/** What was sent last; a version is read above from then on, also where it is sent again. */
const SENT = `
select r.id, r.level, r.level_path::text as path, v.content->'answers' as answers
from report r left join report_version v on v.id = r.sent_version_ids[cardinality(r.sent_version_ids)]
where r.campaign_id = $1 and r.state <> 'cancelled'`;

const ABOVE = { name: 'sent-above', text: `${SENT} and r.level_path @> $2::ltree and v.id is not null` };
const UNDER = { name: 'sent-under', text: `${SENT} and r.level_path <@ $2::ltree` };

interface Sent {
  readonly id: string;
  readonly level: ReportLevel;
  readonly path: string;
  readonly answers: JsonObject | null;
}

type Asking = Pick<ReportSource, 'id' | 'campaign_id' | 'level' | 'level_path'>;

/**
 * Form 27 beside those of the same campaign above and below: whoever reads them all may subtract, and what is left must not
 * be the answers of one to four people (decision 22). Asked whenever a report is checked, in whatever order they are sent.
 */
@Injectable()
export class CheckDifferences {
  constructor(private readonly pool: EnginePool) {}

  async issues(source: Asking, answers: JsonObject): Promise<ReportIssue[]> {
    const above = (await this.sent(ABOVE, source, source.level_path)).filter((one) => isAbove(one, source));
    if (above.length === 0 && LEVELS_BELOW[source.level].length === 0) return [];
    const top = above.reduce(
      (least, { path }) => (path.length < least.length ? path : least),
      source.level_path,
    );
    const all = await this.sent(UNDER, source, top);
    const others = all.filter(({ id }) => id !== source.id);
    const own: Sent = { id: source.id, level: source.level, path: source.level_path, answers };
    return [
      ...smallDifferences(placeOf(own, others)).map((field) => issueAt(field, BELOW)),
      ...above.flatMap((one) => {
        const before = new Set(smallDifferences(placeOf(one, others)));
        return smallDifferences(placeOf(one, [...others, own]))
          .filter((field) => !before.has(field))
          .map((field) => issueAt(field, SENT_ABOVE));
      }),
    ];
  }

  private async sent(query: typeof ABOVE, { campaign_id }: Asking, path: string): Promise<Sent[]> {
    return (await this.pool.query<Sent>({ ...query, values: [campaign_id, path] })).rows;
  }
}

const placeOf = (one: Sent, all: readonly Sent[]): ToldPlace => ({
  form: one.answers ?? undefined,
  below: belowOf(one, all).map((part) => placeOf(part, all)),
});

/** As totals are made: what the region asks of schools alone no municipality sums up. */
const belowOf = ({ level, path }: Sent, all: readonly Sent[]): readonly Sent[] => {
  const at = (levels: readonly ReportLevel[]) =>
    all.filter((part) => levels.includes(part.level) && isWithin(part.path, path));
  const below = at(LEVELS_BELOW[level]);
  return below.length === 0 && level === 'region' ? at(['school']) : below;
};

const isAbove = ({ id, level }: Sent, own: Asking): boolean =>
  id !== own.id &&
  (level === 'region' ? own.level !== 'region' : level === 'municipality' && own.level === 'school');

const issueAt = (field: string, text: Required<Text>): ReportIssue => ({
  code: 'tells-few-apart',
  severity: 'error',
  at: { answer: `/${field}/answers` },
  text,
  source: 'docs/decisions/0022',
});

const BELOW: Required<Text> = {
  ru: 'Если вычесть ответы, о\u00a0которых сообщили организации ниже, останется меньше пяти: этих людей узнают. Возьмите сумму отчётов или итоги опроса, а\u00a0если нельзя, впишите нули и\u00a0скажите в\u00a0комментарии, почему.',
  en: 'Less the answers that the reports below have told, fewer than five are left: those people would be known. Take the sum of the reports or the results of the survey; if you cannot, write noughts and say why in the comment.',
};

const SENT_ABOVE: Required<Text> = {
  ru: 'Отчёт уровнем выше уже отправлен, и\u00a0рядом с\u00a0ним эти числа выдали\u00a0бы ответы меньше пяти человек. Впишите нули и\u00a0скажите в\u00a0комментарии, что отчёт уровнем выше отправлен раньше.',
  en: 'The report of the level above has been sent, and beside it these numbers would give away the answers of fewer than five people. Write noughts and say in the comment that the report above was sent before.',
};
