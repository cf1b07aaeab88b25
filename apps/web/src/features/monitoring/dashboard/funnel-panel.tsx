import { useMediaQuery } from '@mantine/hooks';
import type { DashboardView } from '@tandem/contracts';
import { Panel, StageRoad, type RoadStop } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../../shared/pieces/download-button.js';
import { LinkButton } from '../../../shared/pieces/link.js';
import { usePermission } from '../../../shared/session/use-session.js';
import classes from './dashboard.module.css';

/** The road of seven stages with those who stand at each: how many, for how long, who is late. */
export function FunnelPanel({ view }: { readonly view: DashboardView }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 56em)', false, { getInitialValueInEffect: false });
  const board = usePermission('board.see');
  const late = view.funnel.reduce((sum, { overdue }) => sum + overdue, 0);
  const stops = view.funnel.map(({ stage, title, cases, overdue, medianDays }): RoadStop => ({
    stage,
    title,
    state: cases > 0 ? 'current' : 'ahead',
    lines: [
      <b key="cases">
        {t(stage === 1 ? 'dashboard.funnel.cycles' : 'dashboard.funnel.cases', { count: cases })}
      </b>,
      ...(medianDays !== null && cases > 0 ? [t('dashboard.funnel.days', { count: medianDays })] : []),
      ...(overdue > 0
        ? [
            <span key="late" className={classes.late}>
              {t('dashboard.funnel.overdue', { count: overdue })}
            </span>,
          ]
        : []),
    ],
  }));
  const rows = () => [
    [
      t('dashboard.funnel.stage'),
      t('dashboard.funnel.title'),
      t('dashboard.funnel.casesHead'),
      t('dashboard.funnel.overdueHead'),
      t('dashboard.funnel.daysHead'),
    ],
    ...view.funnel.map(({ stage, title, cases, overdue, medianDays }) => [
      stage,
      title,
      cases,
      overdue,
      medianDays,
    ]),
  ];
  return (
    <Panel
      title={t('dashboard.funnel.head')}
      note={late > 0 ? t('dashboard.funnel.lateNote', { count: late }) : t('dashboard.funnel.noLate')}
      actions={
        <>
          <DownloadButton
            file={t('dashboard.funnel.file')}
            rows={rows}
            label={t('dashboard.funnel.download')}
          >
            {t('dashboard.download')}
          </DownloadButton>
          {board && (
            <LinkButton
              to="/board"
              search={late > 0 ? { due: 'overdue' } : {}}
              variant="default"
              size="compact-sm"
              data-screen-only
            >
              {t(late > 0 ? 'dashboard.funnel.openLate' : 'dashboard.funnel.open')}
            </LinkButton>
          )}
        </>
      }
    >
      <StageRoad
        stops={stops}
        variant={narrow ? 'vertical' : 'full'}
        straight
        label={t('dashboard.funnel.road')}
        words={{
          done: t('dashboard.funnel.nobody'),
          current: t('dashboard.funnel.somebody'),
          ahead: t('dashboard.funnel.nobody'),
        }}
      />
    </Panel>
  );
}
