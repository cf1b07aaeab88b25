import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './inbox.module.css';

export interface AgreeBarProps {
  readonly count: number;
  readonly onAgree: () => void;
  readonly onClear: () => void;
}

/** What can be done with the chosen plans. */
export function AgreeBar({ count, onAgree, onClear }: AgreeBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar} role="status">
      <span>{t('roadmaps.inbox.chosen', { count })}</span>
      <Button size="xs" leftSection={<IconChecks size={16} stroke={1.75} aria-hidden />} onClick={onAgree}>
        {t('roadmaps.inbox.agreeMany')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('roadmaps.inbox.clear')}
      </Button>
    </div>
  );
}
