import { Button, Checkbox } from '@mantine/core';
import { IconCalendarOff, IconFileText, IconUserEdit } from '@tabler/icons-react';
import type { CampaignPreview } from '@tandem/contracts';
import type { Assignment } from '@tandem/monitoring-core';
import { formatDate, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { DayInput } from '../../../../shared/pieces/day-input.js';
import { askedIn, dueInDraft } from './campaign-draft.js';
import type { DraftFieldsProps } from './draft-fields.js';
import classes from './open.module.css';

type Told = CampaignPreview['assignments'][number];

/** Who is asked, by which date, and where that date comes from: a clause, or somebody's own decision. */
export function AskedFields({ draft, offered, preview, everybody, problems, onSet }: DraftFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const asked = askedIn(draft, offered);
  const nobody = draft.only?.size === 0;
  const toggle = (id: string) => {
    const left = new Set(draft.left);
    if (!left.delete(id)) left.add(id);
    onSet({ left });
  };
  return (
    <Panel title={t('campaigns.open.whom')} note={t('campaigns.open.whomNote')}>
      <ul className={classes.asked}>
        {offered.assignments.map((assignment) => {
          const at = asked.indexOf(assignment);
          const toldIn = (one: typeof preview) => one?.assignments.find(({ id }) => id === assignment.id);
          const dated = toldIn(everybody) ?? toldIn(preview);
          const title = textOf(assignment.title, language);
          return (
            <li key={assignment.id} data-off={at < 0 || undefined}>
              <Checkbox
                checked={at >= 0}
                onChange={() => toggle(assignment.id)}
                label={title}
                description={
                  <Duty
                    assignment={assignment}
                    units={at < 0 || nobody || !preview ? undefined : (toldIn(preview)?.units ?? 0)}
                  />
                }
              />
              {at >= 0 && (
                <DueField
                  assignment={assignment}
                  title={title}
                  told={dated}
                  own={draft.dues[assignment.id]}
                  value={dueInDraft(assignment, draft, offered) ?? dated?.due}
                  byDocument={offered.byDocument && assignment.due.origin.kind === 'document'}
                  problem={problems.ofAsked(at)}
                  onDue={(due) => onSet({ dues: withDue(draft.dues, assignment.id, due) })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const withDue = (
  dues: Readonly<Record<string, string>>,
  id: string,
  due: string | undefined,
): Readonly<Record<string, string>> => {
  const { [id]: _, ...others } = dues;
  return due ? { ...others, [id]: due } : others;
};

/** How strictly it is asked, by which clause, to whom it goes and how many there are. */
function Duty({
  assignment,
  units,
}: {
  readonly assignment: Assignment;
  readonly units: number | undefined;
}) {
  const { t } = useTranslation();
  return (
    <>
      {units !== undefined && (
        <>
          <b className={classes.units}>
            {units === 0 ? t('campaigns.open.nobodyOwes') : t('campaigns.units', { count: units })}
          </b>
          {' · '}
        </>
      )}
      {t(`campaigns.open.binding.${assignment.bindingness}`)}, {assignment.source}
      {' · '}
      {t(`campaigns.open.to.${assignment.to}`)}
    </>
  );
}

interface DueFieldProps {
  readonly assignment: Assignment;
  readonly title: string;
  readonly told: Told | undefined;
  /** The date that the operator gave himself. */
  readonly own: string | undefined;
  readonly value: string | undefined;
  /** A document names the date, unless the operator gave another. */
  readonly byDocument: boolean;
  readonly problem: string | undefined;
  readonly onDue: (due: string | undefined) => void;
}

function DueField({ assignment, title, told, own, value, byDocument, problem, onDue }: DueFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { origin } = assignment.due;
  const asNamed = byDocument && own === undefined && origin.kind === 'document';
  const From = asNamed ? IconFileText : IconUserEdit;
  return (
    <div className={classes.due}>
      <DayInput
        aria-label={t('campaigns.open.dueOf', { title })}
        value={value ?? null}
        error={problem}
        onChange={(due) => onDue(due ?? undefined)}
      />
      <span className={classes.from} data-own={!asNamed || undefined}>
        <From size={15} stroke={1.75} aria-hidden />
        {asNamed ? origin.source : (told?.dueFrom.text ?? t('campaigns.open.own'))}
      </span>
      {told?.dayOff && (
        <span className={classes.off}>
          <IconCalendarOff size={15} stroke={1.75} aria-hidden />
          {t('campaigns.open.dayOff', { day: formatDate(told.due, language, 'weekday') })}
        </span>
      )}
      {told && value && told.due !== value && (
        <span className={classes.off}>
          {t('campaigns.open.moved', { day: formatDate(told.due, language, 'weekday') })}
        </span>
      )}
      {byDocument && own !== undefined && (
        <Button variant="subtle" size="compact-xs" onClick={() => onDue(undefined)}>
          {t('campaigns.open.asInDocument')}
        </Button>
      )}
    </div>
  );
}
