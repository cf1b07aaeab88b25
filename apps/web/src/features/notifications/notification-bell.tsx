import { ActionIcon, Indicator, Popover, ScrollArea, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { EmptyState, formatDate, formatTime } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { LinkAnchor } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { notificationsQuery } from './api/list-notifications.js';
import { useReadNotifications } from './api/read-notifications.js';
import classes from './notification-bell.module.css';

/** News for the person; opening the list is reading it. */
export default function NotificationBell() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const list = useQuery(notificationsQuery);
  const read = useReadNotifications();
  const fresh = (list.data?.items ?? []).filter(({ readAt }) => readAt === null).length;
  const change = (open: boolean) => {
    setOpened(open);
    // Marked as read on closing: while the list is open the new ones still stand out.
    if (!open && fresh > 0) read.mutate();
  };
  return (
    <Popover opened={opened} onChange={change} position="bottom-end" width={360} shadow="md" trapFocus>
      <Indicator disabled={fresh === 0} color="red" size={8} offset={6}>
        <Popover.Target>
          <ActionIcon
            size={32}
            onClick={() => change(!opened)}
            aria-label={t('notifications.bell', { count: fresh })}
          >
            <IconBell size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} aria-label={t('notifications.title')}>
        <h2 className={classes.title}>{t('notifications.title')}</h2>
        <ScrollArea.Autosize mah="60dvh">
          <Loaded query={list}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState title={t('notifications.empty')} />
              ) : (
                <ul className={classes.list}>
                  {items.map((one) => (
                    <li key={one.id} data-fresh={one.readAt === null || undefined}>
                      <UnstyledButton
                        className={classes.item}
                        disabled={!one.caseId && !one.surveyId && !one.paperId}
                        onClick={() => {
                          change(false);
                          if (one.caseId)
                            void navigate({ to: '/cases/$caseId', params: { caseId: one.caseId } });
                          else if (one.surveyId)
                            void navigate({ to: '/surveys/$surveyId', params: { surveyId: one.surveyId } });
                          else if (one.paperId)
                            void navigate({ to: '/papers/$paperId', params: { paperId: one.paperId } });
                        }}
                      >
                        {one.readAt === null && (
                          <span className="td-unseen">{t('notifications.fresh')} </span>
                        )}
                        {one.text}
                        <span className={classes.when}>
                          {one.about && `${one.about} · `}
                          {formatDate(one.at, language, 'short')}, {formatTime(one.at, language)}
                        </span>
                      </UnstyledButton>
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </ScrollArea.Autosize>
        <p className={classes.foot}>
          <LinkAnchor to="/settings/letters" onClick={() => change(false)}>
            {t('notifications.settings')}
          </LinkAnchor>
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
