import { Injectable } from '@nestjs/common';
import type { ReportContent, ReportView } from '@tandem/contracts';
import { say, type JsonObject, type Language } from '@tandem/domain';
import { CRITERIA_FORM, hideFewAnswers } from '@tandem/monitoring-core';
import { KeepVersions } from '../../../approvals/read/keep-versions.js';
import { ListEvents } from '../../../cases/list-events.js';
import { EnginePool } from '../../../database/pools.js';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { ShortNames } from '../../../pipeline/short-names.js';
import { SAID } from '../../criteria/criteria-words.js';
import { BuildReport } from '../build/build-report.js';
import { FindReport, type SeenReport } from '../source/find-report.js';
import { checkingSide, ownWritingTask, worksAt } from '../source/works-at.js';
import { BelowView } from './below-view.js';
import { reportHead, reportStanding } from './report-head.js';
import { readVersions, versionView } from './report-versions.js';
import { issueView, rowViews } from './row-view.js';
import { ShownText, type WhichReport } from './shown-text.js';

/** The page of a report: the draft for those who write it, what was sent for those who receive it. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
    private readonly reports: FindReport,
    private readonly building: BuildReport,
    private readonly events: ListEvents,
    private readonly plans: KeepVersions,
    private readonly names: ShortNames,
    private readonly below: BelowView,
    private readonly texts: ShownText,
  ) {}

  async read(
    viewer: Viewer,
    id: string,
    which: WhichReport | undefined,
    language: Language,
  ): Promise<ReportView> {
    const seen = await this.reports.find(viewer, id);
    const { source, live, workflow } = seen;
    const versions = await this.context.as(viewer, (reader) => readVersions(reader, id));
    const shown = await this.texts.of(viewer, seen, versions, which);
    const { kept, content, draft, version } = shown;
    const savedBy = draft ? draft.saved_by : (version?.frozen_by ?? null);
    const names = await this.names.of([savedBy, ...versions.map((one) => one.frozen_by)]);
    const nameOf = (person: string) => names.get(person) ?? '';
    const views = versions.map((one) => versionView(one, source.accepted_version_id, nameOf));
    const standing = reportStanding(source);
    const plan = source.roadmap_version_id ? await this.plans.of(source.roadmap_version_id) : undefined;
    const answerBy = live.state.machine.context['answerBy'];
    return {
      ...reportHead(source, language),
      campaign: {
        id: source.campaign_id,
        title: source.campaign_title,
        kind: source.campaign_kind,
        cutOff: source.cut_off,
      },
      asks: source.form ? 'form' : 'plan',
      form: source.form,
      formVersion: source.form_version,
      place: source.place,
      receiver:
        source.receiver_id && source.receiver_title
          ? { id: source.receiver_id, title: source.receiver_title, kind: source.receiver_kind ?? '' }
          : null,
      dayOff: source.day_off,
      dueFrom: source.due_from ?? '',
      bindingness: source.bindingness,
      inTime: standing.inTime ?? null,
      withdrawnAt: standing.withdrawn ?? null,
      waitsFor: waitsFor(seen, language),
      answerBy:
        typeof answerBy === 'string' && ['returned', 'correcting'].includes(source.state) ? answerBy : null,
      revision: live.revision,
      workflow: live.workflowKey,
      roadmap: plan
        ? {
            id: plan.roadmap,
            title: plan.title,
            version: plan.number,
            own: await this.isOwn(plan.roadmap, source.level_path),
          }
        : null,
      showing: {
        kind: draft ? 'draft' : 'version',
        version: views.find((one) => one.id === version?.id) ?? null,
        draftRevision: draft?.revision ?? null,
        savedAt: (draft ? draft.saved_at : version!.frozen_at)?.toISOString() ?? null,
        savedBy: savedBy ? { id: savedBy, name: nameOf(savedBy) } : null,
      },
      versions: views,
      asOf: kept.asOf,
      context: { entered: content.context, live: { ...kept.context } },
      rows: rowViews({ kept, content, roadmap: await this.building.roadmap(source), language }),
      unplaced: kept.report.unplaced as ReportView['unplaced'],
      texts: content.texts,
      answers: answersFor(viewer, seen, content, language),
      issues: shown.issues.map(issueView),
      below: await this.below.of(viewer, source, kept.asOf),
      mayEdit: draft !== undefined && ownWritingTask(viewer, seen) !== undefined,
      mayRemark: source.version_id !== null && checkingSide(viewer, seen) !== undefined,
      availableEvents: await this.events.for(viewer, live, workflow, language),
      openRemarks: await this.openRemarks(viewer, source.id),
    };
  }

  private async isOwn(roadmap: string, levelPath: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select 1 from roadmap where id = $1 and level_path = $2::ltree`,
      [roadmap, levelPath],
    );
    return rowCount === 1;
  }

  private async openRemarks(viewer: Viewer, report: string): Promise<number> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<{ open: number }>(
        `select count(*)::int as open from report_remark m join report r on r.id = m.report_id where r.id = $1 and m.closed_at is null and m.round < r.round`,
        [report],
      ),
    );
    return row?.open ?? 0;
  }
}

/** Above the place nobody reads how one to four people answered, whenever that was sent (decision 22). */
const answersFor = (
  viewer: Viewer,
  { source }: SeenReport,
  { answers }: ReportContent,
  language: Language,
): ReportView['answers'] => {
  if (!answers || source.form !== CRITERIA_FORM || worksAt(viewer, source.level_path)) return answers ?? null;
  return hideFewAnswers(answers as JsonObject, say(SAID.hiddenAbove, language));
};

/** The open task in its own words; where none is open the state says what it waits for. */
const waitsFor = ({ live, workflow }: SeenReport, language: Language): string | null => {
  const { definition } = workflow.compiled;
  const spec = live.state.tasks.map(({ key }) => definition.tasks?.[key]).find((one) => one !== undefined);
  return spec ? say(spec.title, language) : null;
};
