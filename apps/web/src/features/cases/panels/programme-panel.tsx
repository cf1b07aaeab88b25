import { Table, UnstyledButton } from '@mantine/core';
import type { CaseView } from '@tandem/contracts';
import { formatDate, Panel, StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from '../cases.module.css';
import { latestAnswer, PROGRAMME, readProgramme, type Measure } from './read-programme.js';

const TONES: Record<string, StatusTone> = {
  notStarted: 'noData',
  inProgress: 'accent',
  done: 'done',
  partly: 'soon',
  failed: 'overdue',
  cancelled: 'neutral',
};

/** The programme of the pair: progress by area of difficulty and the table of measures. */
export function ProgrammePanel({
  view,
  onAnswer,
}: {
  readonly view: CaseView;
  readonly onAnswer: (id: string) => void;
}) {
  const { t } = useTranslation();
  const answer = latestAnswer(view.answers, PROGRAMME);
  if (!answer?.data) return null;
  const programme = readProgramme(answer.data, view.marks);
  const progress = view.progress ?? programme.progress;
  return (
    <Panel
      title={t('cases.programmeTitle')}
      note={t('cases.measuresDone', { done: programme.done, count: programme.counted })}
      actions={
        <UnstyledButton className={classes.fold} onClick={() => onAnswer(answer.id)} data-screen-only>
          {t('cases.openProgramme')}
        </UnstyledButton>
      }
    >
      {programme.goal && <p style={{ margin: '0 0 0.625rem' }}>{programme.goal}</p>}
      <Bar share={progress / 100} label={t('cases.progress', { percent: progress })} />
      <div style={{ marginTop: '0.625rem' }}>
        {programme.areas.map((area) => (
          <div key={area.area + area.expected} className={classes.area}>
            <span title={area.expected}>{t(`areas.${area.area}`, { defaultValue: area.area })}</span>
            <Bar share={area.total === 0 ? 0 : area.done / area.total} />
            <span>
              {area.done === 0
                ? t('cases.notStarted')
                : t('cases.doneOf', { done: area.done, total: area.total })}
            </span>
          </div>
        ))}
      </div>
      <Measures measures={programme.measures} />
    </Panel>
  );
}

function Measures({ measures }: { readonly measures: readonly Measure[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const when = (one: Measure): string => {
    if (one.dueKind === 'weekly') return t('cases.weekly');
    if (one.dueKind === 'month' && one.month) return formatDate(`${one.month}-01`, language, 'month');
    if (one.dueKind === 'period' && one.from && one.to)
      return `${formatDate(one.from, language, 'short')} – ${formatDate(one.to, language, 'short')}`;
    return one.due ? formatDate(one.due, language, 'short') : '';
  };
  if (measures.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={380} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table className={classes.measures} horizontalSpacing={0} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cases.measure')}</Table.Th>
            <Table.Th>{t('cases.due')}</Table.Th>
            <Table.Th>{t('cases.mark')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {measures.map((one, index) => (
            <Table.Tr key={index}>
              <Table.Td pr="sm">
                {one.title || t(`measureKinds.${one.kind}`, { defaultValue: one.kind })}
              </Table.Td>
              <Table.Td pr="sm" style={{ whiteSpace: 'nowrap' }}>
                {when(one)}
              </Table.Td>
              <Table.Td>
                <StatusChip tone={TONES[one.mark] ?? 'neutral'}>
                  {t(`marks.${one.mark}`, { defaultValue: one.mark })}
                </StatusChip>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Bar({ share, label }: { readonly share: number; readonly label?: string }) {
  const percent = Math.round(Math.min(1, share) * 100);
  return (
    <div
      className={classes.bar}
      {...(label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true })}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}
