import { Select } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReportView } from '@tandem/contracts';
import { formatDate, PageTitle } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { PaperMenu, type OfferedPaper } from '../../../../shared/papers/paper-menu.js';
import { Crumbs } from '../../../../shared/pieces/crumbs.js';
import { LinkAnchor } from '../../../../shared/pieces/link.js';
import { ReportDue } from '../../pieces/report-due.js';
import { ReportStandingChip } from '../../pieces/report-standing.js';
import classes from './head.module.css';

export interface ReportHeadProps {
  readonly view: ReportView;
  readonly onVersion: (version: number | undefined) => void;
  readonly actions?: ReactNode;
}

/** Where it is this place's turn: what was sent is not late any more, whatever the day. */
const OWED = new Set(['notStarted', 'draft', 'internalApproval', 'overdue', 'missing', 'returned']);

/** What report this is, of whom, for which period, until when and by whose word, where it stands and whose step it is. */
export function ReportHead({ view, onVersion, actions }: ReportHeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <PageTitle
      above={
        <Crumbs
          items={[
            { label: t('report.crumbs.monitoring'), to: '/monitoring/campaigns' },
            { label: view.campaign.title },
          ]}
        />
      }
      title={view.title}
      subtitle={
        <>
          <div className={classes.facts}>
            <ReportStandingChip
              standing={view.standing}
              title={view.standingTitle}
              advised={view.bindingness === 'advisory'}
            />
            {view.waitsFor && <b className={classes.turn}>{view.waitsFor}</b>}
            {OWED.has(view.standing) && (
              <ReportDue
                due={view.answerBy ?? view.due}
                advised={view.answerBy === null && view.bindingness === 'advisory'}
              />
            )}
            <VersionSwitch view={view} onVersion={onVersion} />
          </div>
          <p className={classes.about}>
            {[
              view.unit.title,
              view.period.title,
              t('report.head.due', { date: formatDate(view.due, language), from: view.dueFrom }),
              view.dayOff && t('report.head.dayOff'),
              t(`report.head.${view.bindingness}`),
              view.receiver && t('report.head.receiver', { unit: view.receiver.title }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {view.withdrawnAt && (
            <p className={classes.withdrawn} role="note">
              <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
              {t(view.showing.kind === 'draft' ? 'report.head.withdrawnHere' : 'report.head.withdrawnAbove', {
                date: formatDate(view.withdrawnAt, language),
              })}
            </p>
          )}
          {view.roadmap && (
            <p className={classes.about}>
              {t(view.roadmap.own ? 'report.head.ownPlan' : 'report.head.planAbove', {
                version: view.roadmap.version,
              })}{' '}
              <LinkAnchor
                to="/roadmaps/$roadmapId"
                params={{ roadmapId: view.roadmap.id }}
                search={{ version: view.roadmap.version }}
                size="sm"
              >
                {view.roadmap.title}
              </LinkAnchor>
            </p>
          )}
        </>
      }
      actions={
        <span data-screen-only className={classes.actions}>
          {actions}
          <PaperMenu print papers={[paperOf(view, t('report.head.paper'))]} />
        </span>
      }
    />
  );
}

/** What is on the screen: the draft, or the version that is read. */
function paperOf({ id, asks, showing }: ReportView, title: string): OfferedPaper {
  const { version } = showing;
  return {
    title,
    paper: {
      kind: asks === 'form' ? 'formReport' : 'halfYearReport',
      of: id,
      ...(version && { fields: { version: String(version.number) } }),
    },
    formats: ['docx', 'pdf', 'xlsx'],
  };
}

/** Which of the versions that were sent is read, or the draft where it is this person's to see. */
function VersionSwitch({ view, onVersion }: Pick<ReportHeadProps, 'view' | 'onVersion'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { showing, versions } = view;
  const hasDraft = showing.kind === 'draft' || view.mayEdit;
  const options = [
    ...(hasDraft ? [{ value: 'draft', label: t('report.version.draft') }] : []),
    ...versions
      .toSorted((one, other) => other.number - one.number)
      .map(({ number, frozenAt, accepted }) => ({
        value: String(number),
        label: t(accepted ? 'report.version.accepted' : 'report.version.sent', {
          number,
          date: formatDate(frozenAt, language),
        }),
      })),
  ];
  if (options.length < 2)
    return showing.version ? <span className={classes.version}>{options[0]?.label}</span> : null;
  return (
    <Select
      data-screen-only
      aria-label={t('report.version.label')}
      w={250}
      size="xs"
      allowDeselect={false}
      data={options}
      value={showing.kind === 'draft' ? 'draft' : String(showing.version?.number ?? '')}
      onChange={(value) => onVersion(value === 'draft' ? undefined : Number(value))}
    />
  );
}
