import { Radio, Select, Switch } from '@mantine/core';
import type { LetterSettingsView, SaveLetterSettings } from '@tandem/contracts';
import { LETTER_DEFAULTS, localTime } from '@tandem/domain';
import { Panel } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockField } from './clock-field.js';
import { clockWords } from './describe-letters.js';
import classes from './letter-settings.module.css';

const DIGESTS = ['each', 'daily', 'weekly', 'off'] as const;
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export interface SettingsPartProps {
  readonly settings: LetterSettingsView;
  readonly onSave: (changes: SaveLetterSettings) => void;
}

/** How often, at what time, and when not. */
export function WhenPanel({ settings, onSave }: SettingsPartProps) {
  const { t } = useTranslation();
  const { digest, digestAt, digestDay, workdaysOnly, zone } = settings;
  const gathers = digest === 'daily' || digest === 'weekly';
  return (
    <Panel title={t('letters.when.title')}>
      <Radio.Group
        label={t('letters.when.digest')}
        value={digest}
        onChange={(value) => onSave({ digest: DIGESTS.find((one) => one === value)! })}
      >
        <div className={classes.choices}>
          {DIGESTS.map((value) => (
            <Radio key={value} value={value} label={t(`letters.when.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {gathers && (
        <div className={classes.fields}>
          {digest === 'weekly' && (
            <Select
              className={classes.narrow}
              label={t('letters.when.day')}
              allowDeselect={false}
              data={DAYS.map((day) => ({ value: String(day), label: t(`letters.days.${day}`) }))}
              value={String(digestDay)}
              onChange={(value) => onSave({ digestDay: Number(value) })}
            />
          )}
          <ClockField
            label={t('letters.when.time')}
            value={digestAt}
            onSave={(time) => onSave({ digestAt: time })}
          />
        </div>
      )}
      {digest !== 'off' && (
        <>
          <QuietHours settings={settings} onSave={onSave} />
          <Switch
            className={classes.switch}
            label={t('letters.when.workdays')}
            description={t('letters.when.workdaysHint')}
            checked={workdaysOnly}
            onChange={(event) => onSave({ workdaysOnly: event.currentTarget.checked })}
          />
          <p className={classes.zone}>
            {t('letters.when.zone', { now: clockWords(localTime(Date.now(), zone)) })}
          </p>
        </>
      )}
    </Panel>
  );
}

function QuietHours({ settings: { quiet }, onSave }: SettingsPartProps) {
  const { t } = useTranslation();
  const [same, setSame] = useState(false);
  const change = (changes: { from?: string; to?: string }): void => {
    const next = { ...quiet!, ...changes };
    setSame(next.from === next.to);
    if (next.from !== next.to) onSave({ quiet: next });
  };
  return (
    <>
      <Switch
        className={classes.switch}
        label={t('letters.when.quiet')}
        description={t('letters.when.quietHint')}
        checked={quiet !== null}
        onChange={(event) => onSave({ quiet: event.currentTarget.checked ? LETTER_DEFAULTS.quiet : null })}
      />
      {quiet && (
        <div className={`${classes.fields} ${classes.under}`}>
          <ClockField
            label={t('letters.when.from')}
            value={quiet.from}
            error={same ? t('letters.when.same') : undefined}
            onSave={(from) => change({ from })}
          />
          <ClockField label={t('letters.when.to')} value={quiet.to} onSave={(to) => change({ to })} />
        </div>
      )}
    </>
  );
}
