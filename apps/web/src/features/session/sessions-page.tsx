import { Button, Table } from '@mantine/core';
import { IconLogout2 } from '@tabler/icons-react';
import { formatDate, formatTime, PageTitle, Panel, StatusChip } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { failureWords } from '../../shared/http/words.js';
import { Confirm } from '../../shared/pieces/confirm.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { Page } from '../../shared/pieces/page.js';
import { webSessionsQuery } from './api/list-web-sessions.js';
import { useSignOut } from './api/sign-out.js';
import { nameBrowser } from './name-browser.js';

/** Where the person is signed in, and the way to end it all at once. */
export function SessionsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useQuery(webSessionsQuery);
  const signOut = useSignOut('/session/all');
  const [asking, setAsking] = useState(false);
  const moment = (at: string) => `${formatDate(at, language)}, ${formatTime(at, language)}`;
  return (
    <Page title={t('session.sessions')} narrow>
      <PageTitle
        title={t('session.sessions')}
        subtitle={t('session.sessionsText')}
        actions={
          <Button
            variant="default"
            leftSection={<IconLogout2 size={16} stroke={1.75} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('frame.signOutEverywhere')}
          </Button>
        }
      />
      <Panel flush>
        <Loaded query={list}>
          {({ items }) => (
            <Table verticalSpacing="xs" horizontalSpacing="md">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('session.browser')}</Table.Th>
                  <Table.Th>{t('session.since')}</Table.Th>
                  <Table.Th>{t('session.seen')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((one) => (
                  <Table.Tr key={one.id}>
                    <Table.Td title={one.agent}>
                      {nameBrowser(one.agent) ?? t('session.unknownBrowser')}{' '}
                      {one.current && <StatusChip tone="accent">{t('session.current')}</StatusChip>}
                    </Table.Td>
                    <Table.Td>{moment(one.createdAt)}</Table.Td>
                    <Table.Td>{moment(one.lastSeenAt)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Loaded>
      </Panel>
      {asking && (
        <Confirm
          title={t('frame.signOutEverywhere')}
          text={t('session.everywhereText')}
          verb={t('frame.signOut')}
          busy={signOut.isPending}
          problem={failureWords(signOut.error, t)}
          onConfirm={() => signOut.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}
