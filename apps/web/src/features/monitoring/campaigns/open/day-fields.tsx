import { Radio } from '@mantine/core';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../../../shared/pieces/day-input.js';
import type { DraftFieldsProps } from './draft-fields.js';
import classes from './open.module.css';

const RULES = ['keep', 'moveForward', 'moveBack'] as const;

/** When it opens, as of which day data are taken, and what becomes of a date on a day off. */
export function DayFields({ draft, preview, problems, onSet }: DraftFieldsProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('campaigns.open.days')}>
      <div className={classes.row}>
        <DayInput
          className={classes.day}
          label={t('campaigns.open.opensOn')}
          value={draft.opensOn ?? preview?.opensOn ?? null}
          error={problems.of('/opensOn')}
          onChange={(day) => onSet({ opensOn: day ?? undefined })}
        />
        <DayInput
          className={classes.day}
          label={t('campaigns.open.cutOff')}
          value={draft.cutOff ?? preview?.cutOff ?? null}
          error={problems.of('/cutOff')}
          onChange={(day) => onSet({ cutOff: day ?? undefined })}
        />
        <p className={classes.hint}>{t('campaigns.open.cutOffText')}</p>
      </div>
      <Radio.Group
        mt="sm"
        label={t('campaigns.open.nonWorking')}
        description={t('campaigns.open.nonWorkingText')}
        value={draft.nonWorking}
        error={problems.of('/nonWorking')}
        onChange={(value) => onSet({ nonWorking: RULES.find((rule) => rule === value) ?? 'keep' })}
      >
        <div className={classes.rules}>
          {RULES.map((rule) => (
            <Radio key={rule} value={rule} label={t(`campaigns.open.rules.${rule}`)} />
          ))}
        </div>
      </Radio.Group>
    </Panel>
  );
}
