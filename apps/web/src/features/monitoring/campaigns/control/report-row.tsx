import { ActionIcon, Button, Checkbox, Table } from '@mantine/core';
import { IconBellRinging, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { CampaignReportRow } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { CompletenessBar } from '../../pieces/completeness-bar.js';
import { isOwed } from '../../pieces/is-owed.js';
import { ReportDue } from '../../pieces/report-due.js';
import { ReportLink } from '../../pieces/report-link.js';
import { ReportStandingChip } from '../../pieces/report-standing.js';
import type { ReportsContext } from './campaign-reports.js';
import classes from './control.module.css';

export interface ReportRowProps extends ReportsContext {
  readonly row: CampaignReportRow;
  readonly gathers: boolean;
  /** Has schools under it that can be shown. */
  readonly opens: boolean;
  readonly open: boolean;
  readonly showPlace: boolean;
}

/** One report: whose, where it stands, of what it is gathered, until when, when its people were last written to. */
export function ReportRow({
  row,
  gathers,
  opens,
  open,
  showPlace,
  chosen,
  minds,
  onRemind,
  onAddress,
}: ReportRowProps) {
  const { t } = useTranslation();
  const place = row.unit.title;
  const remindable = minds(row) && isOwed(row.standing);
  const Fold = open ? IconChevronDown : IconChevronRight;
  return (
    <Table.Tr data-chosen={chosen?.has(row.id) || undefined}>
      {chosen && (
        <Table.Td className={classes.choose} data-screen-only>
          <Checkbox
            size="xs"
            aria-label={t('campaigns.control.choose', { place })}
            checked={chosen.has(row.id)}
            onChange={() => chosen.toggle(row)}
          />
        </Table.Td>
      )}
      <Table.Td data-head>
        <span className={classes.place}>
          {opens && row.below && row.below.expected > 0 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-expanded={open}
              aria-label={t('campaigns.control.showSchools', { place })}
              onClick={() => onAddress({ under: open ? undefined : row.unit.id })}
              data-screen-only
            >
              <Fold size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
          <span className={classes.name} data-closed={(opens && !row.below?.expected) || undefined}>
            <ReportLink report={row.id}>{place}</ReportLink>
            <small title={row.responsible.join('\n')}>
              {[showPlace ? row.place : null, namesOf(row.responsible)].filter(Boolean).join(' · ')}
            </small>
          </span>
        </span>
      </Table.Td>
      <Table.Td data-label={t('campaigns.control.heads.standing')}>
        <span className={classes.standing}>
          <ReportStandingChip
            standing={row.standing}
            title={row.standingTitle}
            advised={row.bindingness === 'advisory'}
          />
          <Withdrawn row={row} />
          {row.openRemarks > 0 && <small>{t('campaigns.control.remarks', { count: row.openRemarks })}</small>}
        </span>
      </Table.Td>
      {gathers && (
        <Table.Td
          data-label={t(`campaigns.control.heads.below.${row.level}`)}
          data-empty={!row.below?.expected || undefined}
        >
          {row.below && row.below.expected > 0 && <CompletenessBar counts={row.below} />}
        </Table.Td>
      )}
      <Table.Td data-label={t('campaigns.control.heads.due')}>
        <DueCell row={row} />
      </Table.Td>
      <Table.Td
        data-label={t('campaigns.control.heads.contact')}
        data-empty={(!row.lastContact && !isOwed(row.standing)) || undefined}
      >
        <Contact row={row} />
      </Table.Td>
      <Table.Td className={classes.act} data-empty={!remindable || undefined} data-screen-only>
        {remindable && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconBellRinging size={15} stroke={1.75} aria-hidden />}
            aria-label={t('campaigns.control.remindOf', { place })}
            onClick={() => onRemind(row)}
          >
            {t('campaigns.control.remind')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** «Методист: Орлова И. В.»: who stands under two roles is named once; the roles are in the hint and on the report. */
const namesOf = (responsible: readonly string[]): string =>
  [...new Set(responsible.map((one) => one.slice(one.indexOf(': ') + 1).trim()))].join(', ');

/** That a date falls on a day off matters once it is near. */
const NEAR = 7;

/** The due date; once the report is in, the day on which it came. */
function DueCell({ row }: { readonly row: CampaignReportRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const owed = isOwed(row.standing);
  const marks = [
    row.dueSet !== 'campaign' && t(`campaigns.control.dueSet.${row.dueSet}`),
    owed && row.dayOff && row.daysLeft >= 0 && row.daysLeft <= NEAR && t('campaigns.dayOff'),
    row.inTime === false && !owed && t('campaigns.control.cameLate'),
  ].filter(Boolean);
  return (
    <span className={classes.dueCell}>
      {owed || !row.submittedAt ? (
        <ReportDue due={row.due} advised={row.bindingness === 'advisory'} />
      ) : (
        <span>{t('campaigns.control.came', { day: formatDate(row.submittedAt, language, 'short') })}</span>
      )}
      {marks.length > 0 && <small>{marks.join(', ')}</small>}
    </span>
  );
}

/** Taken back before anybody took it up: nothing of it can be read, and that is no fault of the page. */
function Withdrawn({ row }: { readonly row: CampaignReportRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!row.withdrawnAt) return null;
  return (
    <small>{t('campaigns.control.withdrawn', { day: formatDate(row.withdrawnAt, language, 'short') })}</small>
  );
}

/** When its people were last written to and by whom, and when they will be next. */
function Contact({ row }: { readonly row: CampaignReportRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const owed = isOwed(row.standing);
  return (
    <span className={classes.dueCell}>
      {row.lastContact ? (
        <span>
          {formatDate(row.lastContact.at, language, 'short')}, {writerOf(row.lastContact, t)}
        </span>
      ) : (
        owed && <span className={classes.quiet}>{t('campaigns.control.notWritten')}</span>
      )}
      {owed && row.nextReminder && (
        <small>
          {t('campaigns.control.nextLetter', { day: formatDate(row.nextReminder, language, 'short') })}
        </small>
      )}
    </span>
  );
}

/** By hand it was somebody; the calendar of the campaign is nobody. */
const writerOf = (
  { how, by }: NonNullable<CampaignReportRow['lastContact']>,
  t: ReturnType<typeof useTranslation>['t'],
): string => {
  if (how === 'automatic') return t('campaigns.control.byCalendar');
  return by ? shortName(by.name) : t('campaigns.control.byHand');
};
