import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconEye } from '@tabler/icons-react';
import { LOOKS, SCALES } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useScheme } from '../../shared/preferences/use-scheme.js';

/** Colours and size: light, dark, and «версия для слабовидящих» with its three contrasts. */
export default function SchemeMenu() {
  const { t } = useTranslation();
  const [scheme, choose] = useScheme();
  const tick = (on: boolean) =>
    on ? <IconCheck size={16} stroke={1.75} aria-label={t('frame.chosen')} /> : null;
  return (
    <Menu position="bottom-end" width={260} closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon size={32} aria-label={t('frame.scheme')}>
          <IconEye size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('frame.scheme')}</Menu.Label>
        {LOOKS.map((look) => (
          <Menu.Item
            key={look}
            onClick={() => choose({ ...scheme, look })}
            rightSection={tick(scheme.look === look)}
          >
            {t(`looks.${look}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('frame.scale')}</Menu.Label>
        {SCALES.map((scale) => (
          <Menu.Item
            key={scale}
            onClick={() => choose({ ...scheme, scale })}
            rightSection={tick(scheme.scale === scale)}
          >
            {scale}&nbsp;%
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
