import { Button, Popover } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { readSchedule, scheduleWords, type PlanPeriod, type Schedule } from '@tandem/roadmap-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { LateText } from '../../../../shared/pieces/late-text.js';
import classes from './row-form.module.css';
import { RuleChooser } from './rule-chooser.js';
import { Understood } from './understood.js';

export interface ScheduleFieldProps {
  readonly label: string;
  readonly schedule: Schedule;
  readonly period: PlanPeriod;
  readonly onSchedule: (schedule: Schedule) => void;
  readonly placeholder?: string;
}

/** When: typed freely and understood at once, or put together from a kind and its dates. */
export function ScheduleField({ label, schedule, period, onSchedule, placeholder }: ScheduleFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const shown = typed === undefined ? schedule : readSchedule(typed, period);
  return (
    <div>
      <LateText
        label={label}
        placeholder={placeholder ?? t('plan.write.scheduleExample')}
        text={schedule.raw}
        onTyping={setTyped}
        onText={(text) => {
          setTyped(undefined);
          onSchedule(readSchedule(text, period));
        }}
      />
      <Understood
        words={shown.rules.length > 0 ? scheduleWords(shown, language) : undefined}
        unread={shown.raw.trim() !== ''}
      />
      <Popover
        opened={choosing}
        onChange={setChoosing}
        position="bottom-start"
        width={300}
        shadow="md"
        trapFocus
      >
        <Popover.Target>
          <Button
            variant="subtle"
            size="compact-xs"
            className={classes.choose ?? ''}
            leftSection={<IconCalendarEvent size={14} stroke={1.75} aria-hidden />}
            onClick={() => setChoosing(!choosing)}
          >
            {t('plan.write.chooseTerm')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <RuleChooser
            period={period}
            first={schedule.rules[0]}
            onRule={(rule) => {
              // The words are those of the rule: a term that was put together has no others.
              const raw = scheduleWords({ raw: '', rules: [rule] }, 'ru');
              onSchedule({ raw: raw.charAt(0).toLocaleUpperCase() + raw.slice(1), rules: [rule] });
              setChoosing(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
