import { Switch } from '@mantine/core';
import { NOTICE_GROUPS } from '@tandem/domain';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import classes from './letter-settings.module.css';
import type { SettingsPartProps } from './when-panel.js';

/** Groups of notices that letters tell of; in the application all of them stay. */
export function GroupsPanel({ settings, onSave }: SettingsPartProps) {
  const { t } = useTranslation();
  if (settings.digest === 'off') return null;
  return (
    <Panel title={t('letters.groups.title')}>
      <div className={classes.groups}>
        {NOTICE_GROUPS.map((group) => (
          <Switch
            key={group}
            label={t(`letters.groups.${group}`)}
            description={t(`letters.groups.${group}Hint`)}
            checked={settings.groups[group]}
            onChange={(event) => onSave({ groups: { [group]: event.currentTarget.checked } })}
          />
        ))}
      </div>
    </Panel>
  );
}
