import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowsDiff, IconPrinter } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import { formatDate, PageTitle } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { Crumbs } from '../../../../shared/pieces/crumbs.js';
import { Due } from '../../../../shared/pieces/due.js';
import { LinkButton } from '../../../../shared/pieces/link.js';
import { ActLine } from '../../plan/act-line.js';
import { StandingChip } from '../../plan/standing-chip.js';
import { PlanTitle } from './plan-title.js';
import { shownVersion, versionBefore } from '../rows/versions-read.js';
import classes from './head.module.css';

const READ_NOW: readonly RoadmapView['standing'][] = ['submitted', 'inReview'];

/** What plan is read here, by which act, which version and since when, until when it waits for a decision. */
export function ReviewHead({ view }: { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const act = view.act ?? view.plan.act;
  return (
    <PageTitle
      above={
        <Crumbs
          items={[
            { label: t('plan.plans'), to: '/roadmaps' },
            { label: view.place },
            { label: t('roadmapReview.page') },
          ]}
        />
      }
      title={<PlanTitle view={view} />}
      subtitle={
        <div className={classes.facts}>
          <StandingChip standing={view.standing} title={view.stateTitle} />
          {act && <ActLine act={act} />}
          <VersionWords view={view} />
          {view.dueAt && (
            <span>
              {!view.overdue && t(dueWords(view))} <Due at={view.dueAt} />
            </span>
          )}
          <Checks view={view} />
        </div>
      }
      actions={<HeadActions view={view} />}
    />
  );
}

/** Until when the reader decides, or until when he is told the decision. */
const dueWords = ({ standing, mayRemark }: RoadmapView) => {
  if (!READ_NOW.includes(standing)) return 'roadmapReview.answerDue';
  return mayRemark ? 'roadmapReview.reviewDue' : 'roadmapReview.decisionDue';
};

function VersionWords({ view }: { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, version, savedAt } = view.showing;
  if (kind === 'draft')
    return (
      <span>
        {savedAt
          ? t('roadmapReview.draftSaved', { date: formatDate(savedAt, language) })
          : t('roadmapReview.draft')}
      </span>
    );
  return version ? (
    <span>
      {t('roadmapReview.version', { number: version.number, date: formatDate(version.frozenAt, language) })}
    </span>
  ) : null;
}

/** How many things the checks found, of the whole plan. */
function Checks({ view }: { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const errors = view.issues.filter(({ severity }) => severity === 'error').length;
  const warnings = view.issues.length - errors;
  if (errors + warnings === 0) return null;
  return (
    <span className={classes.warn} data-error={errors > 0 || undefined}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      {[
        errors && t('roadmapReview.errors', { count: errors }),
        warnings && t('roadmapReview.warnings', { count: warnings }),
      ]
        .filter(Boolean)
        .join(', ')}
    </span>
  );
}

function HeadActions({ view }: { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const before = versionBefore(view);
  const shown = shownVersion(view);
  return (
    <span data-screen-only style={{ display: 'flex', flexWrap: 'wrap', gap: '0.375rem' }}>
      {before !== undefined && (
        <LinkButton
          to="/roadmaps/$roadmapId/compare"
          params={{ roadmapId: view.id }}
          search={{ from: before, to: shown ?? 'draft' }}
          variant="default"
          leftSection={<IconArrowsDiff size={16} stroke={1.75} aria-hidden />}
        >
          {t('roadmapReview.sinceVersion', { number: before })}
        </LinkButton>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
        onClick={() => print()}
      >
        {t('roadmapReview.print')}
      </Button>
      <LinkButton to="/roadmaps/$roadmapId" params={{ roadmapId: view.id }} variant="default">
        {t(view.mayEdit ? 'roadmapReview.toEditor' : 'roadmapReview.toPlan')}
      </LinkButton>
    </span>
  );
}
