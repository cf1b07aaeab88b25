import { Tabs } from '@mantine/core';
import { IconAlertTriangle, IconFileText, IconMessage2 } from '@tabler/icons-react';
import type { ReportIssueView, ReportRemarkView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import type { ReportDraft } from '../draft/report-draft.js';
import { useReportScreen, type SideTab } from '../report-screen.js';
import { ChecksTab } from './checks-tab.js';
import { RemarksTab } from './remarks-tab.js';
import classes from './side.module.css';
import { TextsTab } from './texts-tab.js';

export interface ReportSideProps {
  readonly issues: readonly ReportIssueView[];
  readonly remarks: readonly ReportRemarkView[];
  readonly texts: ReportDraft['texts'];
}

/** Beside the rows: the text of the report, what the checks found, what the receiver remarked. */
export function ReportSide({ issues, remarks, texts }: ReportSideProps) {
  const { t } = useTranslation();
  const { view, tab, onTab, write } = useReportScreen();
  const open = remarks.filter(({ state }) => state !== 'closed').length;
  const checked = write !== undefined || issues.length > 0;
  const remarked = remarks.length > 0 || view.mayRemark;
  // A form has its own texts among its fields.
  const texted = view.asks === 'plan';
  if (!texted && !checked && !remarked) return null;
  return (
    <Tabs
      className={classes.side ?? ''}
      value={tab}
      onChange={(value) => value && onTab(value as SideTab)}
      id="report-side"
    >
      <Tabs.List>
        {texted && (
          <Tabs.Tab value="texts" leftSection={<IconFileText size={15} stroke={1.75} aria-hidden />}>
            {t('report.tabs.texts')}
          </Tabs.Tab>
        )}
        {checked && (
          <Tabs.Tab value="checks" leftSection={<IconAlertTriangle size={15} stroke={1.75} aria-hidden />}>
            {t('report.tabs.checks')}
            {issues.length > 0 && ` ${issues.length}`}
          </Tabs.Tab>
        )}
        {remarked && (
          <Tabs.Tab value="remarks" leftSection={<IconMessage2 size={15} stroke={1.75} aria-hidden />}>
            {t('report.tabs.remarks')}
            {open > 0 && ` ${open}`}
          </Tabs.Tab>
        )}
      </Tabs.List>
      {texted && (
        <Tabs.Panel value="texts" className={classes.panel ?? ''} data-paper>
          <TextsTab texts={texts} />
        </Tabs.Panel>
      )}
      {checked && (
        <Tabs.Panel value="checks" className={classes.panel ?? ''}>
          <ChecksTab issues={issues} />
        </Tabs.Panel>
      )}
      {remarked && (
        <Tabs.Panel
          value="remarks"
          className={classes.panel ?? ''}
          data-paper={remarks.length > 0 || undefined}
        >
          <RemarksTab remarks={remarks} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
