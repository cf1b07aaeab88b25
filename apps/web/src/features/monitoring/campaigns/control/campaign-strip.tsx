import { UnstyledButton } from '@mantine/core';
import type { CampaignView, CompletenessView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import listed from '../../../../shared/tables/listed.module.css';
import { CompletenessBar, partsOf } from '../../pieces/completeness-bar.js';
import { CampaignDays } from './campaign-days.js';
import { LEVEL_ORDER, type CampaignAddress } from './campaign-address.js';
import classes from './control.module.css';
import { SentByDay } from './sent-by-day.js';
import { together } from './sent-line.js';

export interface CampaignStripProps {
  readonly view: CampaignView;
  readonly address: CampaignAddress;
  readonly onAddress: (change: CampaignAddress) => void;
}

/** The top of the control: the day of the calendar, and how far each level has come. A level narrows the list to it. */
export function CampaignStrip({ view, address, onAddress }: CampaignStripProps) {
  const { t } = useTranslation();
  const levels = view.levels.toSorted(
    (one, other) => LEVEL_ORDER.indexOf(one.level) - LEVEL_ORDER.indexOf(other.level),
  );
  return (
    <div className={classes.strip}>
      <Panel>
        <CampaignDays view={view} />
      </Panel>
      <Panel flush>
        <table className={`${listed.stacked} ${classes.levels}`}>
          <caption className="td-unseen">{t('campaigns.control.levels')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('campaigns.control.level')}</th>
              <th scope="col">{t('campaigns.heads.completeness')}</th>
              <th scope="col">{t('campaigns.control.heads.byDay')}</th>
              {(['onCheck', 'returned', 'none', 'inTime'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`campaigns.control.heads.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels.map((one) => (
              <LevelRow
                key={one.level}
                of={one}
                view={view}
                pressed={address.level === one.level}
                onPress={() => onAddress({ level: address.level === one.level ? undefined : one.level })}
              />
            ))}
          </tbody>
          {view.levels.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{t('campaigns.control.all')}</th>
                <Counts
                  counts={view.completeness}
                  line={
                    <SentByDay
                      title={t('campaigns.control.all')}
                      expected={view.completeness.expected}
                      view={view}
                      {...together(levels)}
                    />
                  }
                />
              </tr>
            </tfoot>
          )}
        </table>
      </Panel>
    </div>
  );
}

interface LevelRowProps {
  readonly of: CampaignView['levels'][number];
  readonly view: CampaignView;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function LevelRow({ of: { level, completeness, sent, dues }, view, pressed, onPress }: LevelRowProps) {
  const { t } = useTranslation();
  const title = t(`campaigns.levels.${level}`);
  return (
    <tr data-pressed={pressed || undefined}>
      <th scope="row">
        <UnstyledButton className={classes.level} aria-pressed={pressed} onClick={onPress}>
          {title}
        </UnstyledButton>
      </th>
      <Counts
        counts={completeness}
        line={
          <SentByDay title={title} expected={completeness.expected} sent={sent} dues={dues} view={view} />
        }
      />
    </tr>
  );
}

function Counts({ counts, line }: { readonly counts: CompletenessView; readonly line: ReactNode }) {
  const { t } = useTranslation();
  const { checking, returned, missing } = partsOf(counts);
  return (
    <>
      <td>
        <CompletenessBar counts={counts} />
      </td>
      <td data-label={t('campaigns.control.heads.byDay')} className={classes.byDay}>
        {line}
      </td>
      <td data-label={t('campaigns.control.heads.onCheck')} data-zero={checking === 0 || undefined}>
        {checking}
      </td>
      <td data-label={t('campaigns.control.heads.returned')} data-zero={returned === 0 || undefined}>
        {returned}
      </td>
      <td
        data-label={t('campaigns.control.heads.none')}
        data-zero={missing === 0 || undefined}
        data-late={counts.overdue > 0 || undefined}
      >
        {missing}
        {counts.overdue > 0 && <small> {t('campaigns.control.late', { count: counts.overdue })}</small>}
      </td>
      <td data-label={t('campaigns.control.heads.inTime')} data-zero={counts.submitted === 0 || undefined}>
        {counts.submitted > 0
          ? t('campaigns.inTimeOf', { inTime: counts.inTime, submitted: counts.submitted })
          : '—'}
      </td>
    </>
  );
}
