import { Anchor } from '@mantine/core';
import type { RoadmapView } from '@tandem/contracts';
import { indicatorWords, type Measure, type RoadmapPlan } from '@tandem/roadmap-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckText } from '../../../shared/checks/check-text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { coverageQuery } from '../api/compare.js';
import { yearColumns } from '../grid/columns.js';
import type { PlanIssueView } from '../grid/row-issues.js';
import { AssignmentList } from './assignment-list.js';
import classes from './row-panel.module.css';
import { ScheduleRule } from './schedule-chip.js';
import { TargetCells } from './target-cells.js';

export interface RowDetailsProps {
  readonly view: RoadmapView;
  readonly plan: RoadmapPlan;
  readonly measure: Measure;
  readonly issues: readonly PlanIssueView[];
}

/** A row read whole: what is measured and by how much each year, when, who with terms of their own, what shows it. */
export function RowDetails({ view, plan, measure, issues }: RowDetailsProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.measure}>{measure.title}</p>
      {measure.subItems.length > 0 && (
        <ul className={classes.items}>
          {measure.subItems.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      )}
      {issues.map((issue, index) => (
        <div key={index} className={classes.issue} data-severity={issue.severity}>
          <CheckText withSource issue={issue} />
        </div>
      ))}
      <IndicatorPart plan={plan} measure={measure} />
      <Part title={t('plan.columns.schedule')}>
        <ScheduleRule schedule={measure.schedule} />
      </Part>
      {measure.result && (
        <Part title={t(`plan.columns.result.${plan.columns}`)}>
          <p className={classes.text}>{measure.result}</p>
        </Part>
      )}
      <Part title={t('plan.columns.assignments')}>
        <AssignmentList assignments={measure.assignments} />
      </Part>
      {measure.evidence.length > 0 && (
        <Part title={t('plan.row.evidence')}>
          <ul className={classes.items}>
            {measure.evidence.map((one) => (
              <li key={one}>{/^https?:\/\//u.test(one) ? <EvidenceLink href={one} /> : one}</li>
            ))}
          </ul>
        </Part>
      )}
      {measure.note && (
        <Part title={t('plan.row.note')}>
          <p className={classes.text}>{measure.note}</p>
        </Part>
      )}
      <ParentRow view={view} measure={measure} />
    </>
  );
}

const EvidenceLink = ({ href }: { readonly href: string }) => (
  <Anchor href={href} target="_blank" rel="noreferrer noopener" size="sm">
    {href}
  </Anchor>
);

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function IndicatorPart({ plan, measure }: { readonly plan: RoadmapPlan; readonly measure: Measure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { indicator } = measure;
  return (
    <Part title={t('plan.columns.indicator')}>
      {indicator ? (
        <>
          <p className={classes.text}>{indicatorWords(indicator, language) || indicator.raw}</p>
          {indicator.targets.length > 0 && <TargetCells indicator={indicator} years={yearColumns(plan)} />}
          {indicator.raw && (
            <p className={classes.raw}>
              <span>{t('plan.inDocument')}</span> {indicator.raw}
            </p>
          )}
        </>
      ) : (
        <p className={classes.quiet}>{t('plan.noIndicator')}</p>
      )}
    </Part>
  );
}

/** Which row of the plan above this one carries out. */
function ParentRow({ view, measure }: Pick<RowDetailsProps, 'view' | 'measure'>) {
  const { t } = useTranslation();
  const wanted = view.parent !== null && measure.parentMeasure !== undefined;
  const version = view.showing.kind === 'draft' ? 'draft' : view.showing.version?.number;
  const coverage = useQuery({ ...coverageQuery(view.id, version), enabled: wanted });
  if (!view.parent) return null;
  const parent = coverage.data?.parent.plan.measures.find(({ id }) => id === measure.parentMeasure);
  return (
    <Part title={t('plan.row.parent')}>
      <p className={classes.text}>
        {wanted ? parent && `${parent.label} ${parent.title}` : t('plan.row.ownMeasure')}
      </p>
      <p className={classes.quiet}>{view.parent.title}</p>
    </Part>
  );
}
