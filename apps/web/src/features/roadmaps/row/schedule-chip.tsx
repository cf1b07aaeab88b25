import { Popover, UnstyledButton } from '@mantine/core';
import { IconCalendarEvent, IconQuote } from '@tabler/icons-react';
import { scheduleWords, type Schedule } from '@tandem/roadmap-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './row.module.css';

export interface ScheduleChipProps {
  readonly schedule: Schedule;
  /** Out of the plan's period, or something else to look at. */
  readonly warn?: boolean;
  /** Only shown: what is around it takes the focus. */
  readonly still?: boolean;
}

/** When a measure is carried out, in short; a press tells the rule in words and what the document says. */
export function ScheduleChip({ schedule, warn = false, still = false }: ScheduleChipProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = scheduleWords(schedule, language);
  const short = words || schedule.raw;
  if (!short) return <span className={classes.none}>{t('plan.noSchedule')}</span>;
  const Icon = schedule.rules.length === 0 ? IconQuote : IconCalendarEvent;
  const looks = {
    className: classes.chip ?? '',
    'data-unread': schedule.rules.length === 0 || undefined,
    'data-warn': warn || undefined,
  };
  const body = (
    <>
      <Icon size={13} stroke={1.75} aria-hidden />
      <span>{short}</span>
    </>
  );
  if (still) return <span {...looks}>{body}</span>;
  return (
    <span className={classes.anchor}>
      <UnstyledButton
        {...looks}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={t('plan.scheduleChip', { words: short })}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!open);
        }}
      >
        {body}
      </UnstyledButton>
      {open && (
        <Popover opened onChange={setOpen} position="bottom-start" width={280} shadow="md" trapFocus={false}>
          <Popover.Target>
            <span className={classes.target} />
          </Popover.Target>
          <Popover.Dropdown id={id} onClick={(event) => event.stopPropagation()}>
            <ScheduleRule schedule={schedule} />
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}

/** The rule in words above the words of the document. */
export function ScheduleRule({ schedule }: { readonly schedule: Schedule }) {
  const { t } = useTranslation();
  const words = scheduleWords(schedule, useLanguage());
  return (
    <dl className={classes.rule}>
      <dt>{t('plan.understoodAs')}</dt>
      <dd>{schedule.rules.length > 0 ? words : t('plan.notUnderstood')}</dd>
      {schedule.raw && (
        <>
          <dt>{t('plan.inDocument')}</dt>
          <dd className={classes.raw}>{schedule.raw}</dd>
        </>
      )}
    </dl>
  );
}
