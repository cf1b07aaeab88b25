import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RailItem } from './rail-items.js';
import classes from './rail.module.css';

/** «Ещё»: screens that found no room in the bar of a phone. */
export default function RailRest({ items: rest }: { readonly items: readonly RailItem[] }) {
  const { t } = useTranslation();
  return (
    <Menu position="top-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={`${classes.item} ${classes.more}`}>
          <IconDots size={21} stroke={1.75} aria-hidden />
          <span className={classes.label}>{t('frame.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {rest.map(({ to, icon: Icon, label }) => (
          <Menu.Item
            key={to}
            component={Link}
            to={to}
            leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
          >
            {t(label).replace('\u00ad', '')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
